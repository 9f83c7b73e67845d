import { useEffect, type RefObject } from 'react';
import { verdictSignal } from './verdict.js';

/** What a gesture asks before it acts. */
export interface Cancellable {
  cancelled: boolean;
}

const HELD = '.pl-timeline, [data-card-task]';

/** FullCalendar knows no Escape: it is told that the button went up, and its drop is not listened to. */
function endOfDrag({ clientX, clientY }: PointerEvent): MouseEvent {
  return new MouseEvent('mouseup', { bubbles: true, clientX, clientY, view: window });
}

function watch(hand: RefObject<Cancellable>): () => void {
  let last: PointerEvent | null = null;
  const watching = new AbortController();
  const options = { capture: true, signal: watching.signal };
  const down = (event: PointerEvent): void => {
    // A second finger means something else: what the first one began there comes to nothing.
    hand.current.cancelled = !event.isPrimary;
    const isOurs = event.target instanceof Element && event.target.closest(HELD) !== null;
    last = isOurs && event.button === 0 ? event : null;
  };
  const move = (event: PointerEvent): void => {
    if (last) last = event;
  };
  const up = (): void => {
    last = null;
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !last) return;
    event.preventDefault();
    event.stopPropagation();
    hand.current.cancelled = true;
    verdictSignal.set(null);
    document.dispatchEvent(endOfDrag(last));
    last = null;
  };
  /** The button is still down: that it comes up on the bar is no click on it. A key's click counts no presses. */
  const click = (event: MouseEvent): void => {
    if (!hand.current.cancelled || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('pointerdown', down, options);
  window.addEventListener('pointermove', move, { ...options, passive: true });
  window.addEventListener('pointerup', up, options);
  window.addEventListener('pointercancel', up, options);
  window.addEventListener('keydown', key, options);
  window.addEventListener('click', click, options);
  return () => watching.abort();
}

/** Escape lets go of whatever the pointer holds — a bar, an edge, a card, a stretch being drawn — and nothing happens. */
export function useEscape(hand: RefObject<Cancellable>): void {
  useEffect(() => watch(hand), [hand]);
}
