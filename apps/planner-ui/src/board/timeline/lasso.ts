import { useEffect, type RefObject } from 'react';
import { selectionSignal, joined } from '../selection/selected.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

const frameOf = (a: Point, b: Point) => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  bottom: Math.max(a.y, b.y),
});

type Frame = ReturnType<typeof frameOf>;

function barsIn(root: Element, frame: Frame): readonly string[] {
  return [...root.querySelectorAll('.pl-bar[data-intervention-id]')]
    .filter((bar) => {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      return right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom;
    })
    .map((bar) => bar.getAttribute('data-intervention-id') ?? '');
}

function drawn(root: HTMLElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'pl-lasso';
  box.setAttribute('aria-hidden', 'true');
  root.append(box);
  return box;
}

/** One lasso, from press to release: what it meets is chosen beside what was chosen before. */
function throwLasso(root: HTMLElement, { clientX: x, clientY: y }: MouseEvent): void {
  const from = { x, y };
  const before = selectionSignal.get();
  const box = drawn(root);
  const throwing = new AbortController();
  const options = { capture: true, signal: throwing.signal };
  const end = (): void => {
    throwing.abort();
    box.remove();
  };
  const pull = (event: PointerEvent): void => {
    const frame = frameOf(from, { x: event.clientX, y: event.clientY });
    const origin = root.getBoundingClientRect();
    const { left, top, right, bottom } = frame;
    box.style.cssText = `left:${left - origin.left}px;top:${top - origin.top}px;width:${right - left}px;height:${bottom - top}px`;
    selectionSignal.set(joined(before, barsIn(root, frame)));
  };
  window.addEventListener('pointermove', pull, { ...options, passive: true });
  window.addEventListener('pointerup', end, options);
  window.addEventListener('pointercancel', end, options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      selectionSignal.set(before);
      end();
    },
    options,
  );
}

/** Shift and drag on an empty place; without Shift the calendar draws something new there. */
export function useLasso(root: RefObject<HTMLElement | null>, mayPlan: boolean): void {
  useEffect(() => {
    const element = root.current;
    if (!element || !mayPlan) return;
    const press = (event: MouseEvent): void => {
      const { target } = event;
      if (!event.shiftKey || event.button !== 0 || !(target instanceof Element)) return;
      if (!target.closest('.pl-lane') || target.closest('.pl-event')) return;
      // The calendar listens further down: this press is not for it, nor for the marking of words.
      event.stopPropagation();
      event.preventDefault();
      throwLasso(element, event);
    };
    element.addEventListener('mousedown', press, true);
    return () => element.removeEventListener('mousedown', press, true);
  }, [root, mayPlan]);
}
