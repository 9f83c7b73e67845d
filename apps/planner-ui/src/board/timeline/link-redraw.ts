import { useEffect, useRef, type RefObject } from 'react';

interface Watched {
  readonly root: RefObject<HTMLElement | null>;
  /** What moves along with the lanes while they scroll, until it is drawn anew. */
  readonly moved: RefObject<HTMLElement | null>;
  readonly wanted: boolean;
}

/** How long after the last scroll or change the lines are read again, in milliseconds. */
const QUIET_MS = 90;

/** A lane and where it was when the lines were drawn. */
interface Mark {
  readonly lane: Element;
  readonly left: number;
  readonly top: number;
}

function markOf(root: Element | null): Mark | null {
  const lane = root?.querySelector('.pl-lane');
  if (!lane) return null;
  const { left, top } = lane.getBoundingClientRect();
  return { lane, left, top };
}

/** Pushes the lines along with the lanes; they are hidden where the lane that tells how far is gone. */
function push(moved: HTMLElement | null, mark: Mark | null): void {
  if (!mark || !moved) return;
  if (!mark.lane.isConnected) {
    moved.style.visibility = 'hidden';
    return;
  }
  const { left, top } = mark.lane.getBoundingClientRect();
  moved.style.transform = `translate(${left - mark.left}px, ${top - mark.top}px)`;
}

const isForeign = ({ target }: MutationRecord): boolean =>
  target instanceof Element && !target.closest('.pl-links, .pl-ghosts');

interface Ears {
  readonly scrolled: () => void;
  readonly changed: () => void;
}

/** Scrolls, new bars, another size. Returns how to stop listening. */
function listen(root: HTMLElement, { scrolled, changed }: Ears): () => void {
  const options = { capture: true, passive: true };
  root.addEventListener('scroll', scrolled, options);
  const seen = new MutationObserver((changes) => {
    if (changes.some(isForeign)) changed();
  });
  seen.observe(root, { childList: true, subtree: true });
  const sized = new ResizeObserver(changed);
  sized.observe(root);
  return () => {
    root.removeEventListener('scroll', scrolled, options);
    seen.disconnect();
    sized.disconnect();
  };
}

/**
 * Reads the drawing again when something changed and when the timeline came to rest; in between the
 * lines are only pushed along, which costs one measure and one transform a frame.
 */
export function useScene(
  { root, moved, wanted }: Watched,
  read: () => void,
  when: readonly unknown[],
): void {
  const mark = useRef<Mark | null>(null);
  const latest = useRef(read);
  latest.current = () => {
    mark.current = wanted ? markOf(root.current) : null;
    if (moved.current) moved.current.removeAttribute('style');
    read();
  };
  useEffect(() => {
    latest.current();
    // The calendar draws new bars in the frame after a change.
    const frame = requestAnimationFrame(() => latest.current());
    return () => cancelAnimationFrame(frame);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [root, moved, ...when]);
  useEffect(() => {
    const element = root.current;
    if (!element || !wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), QUIET_MS);
    };
    const scrolled = (): void => {
      changed();
      push(moved.current, mark.current);
    };
    const stop = listen(element, { scrolled, changed });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [root, moved, wanted]);
}
