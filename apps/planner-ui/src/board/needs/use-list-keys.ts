import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

const STEPS: Readonly<Record<string, 1 | -1>> = {
  j: 1,
  J: 1,
  ArrowDown: 1,
  k: -1,
  K: -1,
  ArrowUp: -1,
};

const linesOf = (list: HTMLElement): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-need]'),
];

/** The line that has the focus, or of whose buttons one has it. */
function indexOfFocus(lines: readonly HTMLElement[]): number {
  const own = document.activeElement?.closest('li');
  return lines.findIndex((line) => line === document.activeElement || own?.contains(line));
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLInputElement;

/** J and K, or the arrows, walk from line to line; a line that is settled hands the focus to the next. */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
): (event: KeyboardEvent<HTMLElement>) => void {
  const last = useRef(-1);
  useEffect(() => {
    const root = list.current;
    if (!root) return;
    const remember = ({ target }: FocusEvent): void => {
      const isOwn = target instanceof Node && root.contains(target);
      last.current = isOwn ? indexOfFocus(linesOf(root)) : -1;
    };
    // What had the focus may go with what it settled: the focus would fall to the page.
    const catchFocus = new MutationObserver(() => {
      if (last.current < 0 || document.activeElement !== document.body) return;
      const lines = linesOf(root);
      (lines[Math.min(last.current, lines.length - 1)] ?? root.closest('aside'))?.focus();
    });
    document.addEventListener('focusin', remember);
    catchFocus.observe(root, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      catchFocus.disconnect();
    };
  }, [list]);
  return (event) => {
    const step = STEPS[event.key];
    const root = list.current;
    if (!step || !root || isTyping(event.target) || event.altKey || event.ctrlKey) return;
    const lines = linesOf(root);
    const next = lines[Math.max(0, Math.min(lines.length - 1, indexOfFocus(lines) + step))];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
}

/** Escape on the bar to which a line led goes back to that line, and leaves the drawer open. */
export function useComeBack(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let from: string | null = null;
    const leave = (event: Event): void => {
      const line = event.target instanceof Element ? event.target.closest('[data-need]') : null;
      if (line && list.current?.contains(line)) from = line.getAttribute('data-need');
    };
    const back = (event: globalThis.KeyboardEvent): void => {
      const isOnBar = document.activeElement?.closest('[data-intervention-id]') != null;
      if (event.key !== 'Escape' || event.defaultPrevented || from === null || !isOnBar) return;
      const line = list.current?.querySelector<HTMLElement>(`[data-need="${CSS.escape(from)}"]`);
      if (!line) return;
      event.preventDefault();
      from = null;
      line.focus();
    };
    document.addEventListener('click', leave);
    document.addEventListener('keydown', back);
    return () => {
      document.removeEventListener('click', leave);
      document.removeEventListener('keydown', back);
    };
  }, [list]);
}
