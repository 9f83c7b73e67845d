import { localStartOfDay, MINUTES_PER_DAY, type LocalMinutes } from '@pastille/time';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { usePreferences } from '../../app/preferences.js';
import { useBoard, type BoardContextValue } from '../board-context.js';
import { rangeOf } from '../view/range.js';
import { zoomed, zoomSignal, type ZoomStep } from '../view/zoom.js';
import type { Axis } from './axis.js';
import { axisAt, xOf } from './geometry.js';

/** A moment, and where on the screen it is to stay. */
interface Held {
  readonly local: LocalMinutes;
  readonly x: number;
}

interface Zoom {
  readonly root: RefObject<HTMLElement | null>;
  readonly axis: Axis;
  readonly board: BoardContextValue;
  readonly prefer: ReturnType<typeof usePreferences>;
  held: Held | null;
}

/** Pixels of a wheel, or of two fingers, for one step. */
const WHEEL_STEP = 60;
const PINCH_STEP = 1.35;
/** One turn of a wheel is one step, however many events it sends. */
const PAUSE_MS = 250;

const scrollerOf = (root: Element): Element | null => {
  for (let at = root.querySelector('.pl-lane')?.parentElement; at; at = at.parentElement) {
    if (at === root) return null;
    if (at.scrollWidth > at.clientWidth + 1 && getComputedStyle(at).overflowX !== 'visible')
      return at;
  }
  return null;
};

/** The moment under the pointer; in the middle of the days on screen where it is elsewhere. */
function heldAt({ root, axis, board }: Zoom, pointer: number | null): Held | null {
  const element = root.current;
  const lane = element?.querySelector('.pl-slot-head-0')?.parentElement?.getBoundingClientRect();
  if (!element || !lane) return null;
  const sight = element.getBoundingClientRect();
  const isOver = pointer !== null && pointer > lane.left && pointer < sight.right;
  const x = isOver ? pointer : (Math.max(lane.left, sight.left) + sight.right) / 2;
  const at = axisAt(element, x);
  if (at === null) return null;
  const { from, days } = rangeOf(board.view.scale, board.view.day);
  const [first, last] = [localStartOfDay(from), localStartOfDay(from + days) - 1];
  return { local: Math.min(last, Math.max(first, axis.fromAxis(at, 'start'))), x };
}

function take(zoom: Zoom, step: ZoomStep, held: Held | null): void {
  const { board, prefer } = zoom;
  if (!held) return;
  const { scale, day } = board.view;
  const { from, days } = rangeOf(scale, day);
  const at = held.local / MINUTES_PER_DAY;
  const next = zoomed(scale, step, { at, fraction: (at - from) / days });
  if (!next) return;
  zoom.held = held;
  board.show(next);
  prefer({ preferences: { scale: next.scale } });
}

function byWheel(zoom: Zoom, element: HTMLElement, signal: AbortSignal): void {
  let turned = 0;
  let last = 0;
  const turn = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.timeStamp - last > PAUSE_MS) turned = 0;
    // A pinch on a trackpad comes as many small turns.
    turned += event.deltaY * (Math.abs(event.deltaY) < 20 ? 4 : 1);
    if (Math.abs(turned) < WHEEL_STEP || event.timeStamp - last < PAUSE_MS) return;
    last = event.timeStamp;
    take(zoom, turned > 0 ? 1 : -1, heldAt(zoom, event.clientX));
    turned = 0;
  };
  element.addEventListener('wheel', turn, { passive: false, signal });
}

function spread({ touches }: TouchEvent): { readonly size: number; readonly x: number } | null {
  const [a, b] = [touches[0], touches[1]];
  if (!a || !b || touches.length > 2) return null;
  return {
    size: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    x: (a.clientX + b.clientX) / 2,
  };
}

function byPinch(zoom: Zoom, element: HTMLElement, signal: AbortSignal): void {
  let begun = 0;
  element.addEventListener(
    'touchstart',
    (event) => {
      begun = spread(event)?.size ?? 0;
    },
    { passive: true, signal },
  );
  const move = (event: TouchEvent): void => {
    const now = spread(event);
    if (!now || begun === 0) return;
    event.preventDefault();
    const ratio = now.size / begun;
    if (ratio < PINCH_STEP && ratio > 1 / PINCH_STEP) return;
    begun = now.size;
    take(zoom, ratio > 1 ? -1 : 1, heldAt(zoom, now.x));
  };
  element.addEventListener('touchmove', move, { passive: false, signal });
}

function byKey(zoom: Zoom, signal: AbortSignal): void {
  let pointer: number | null = null;
  window.addEventListener(
    'pointermove',
    ({ clientX }) => {
      pointer = clientX;
    },
    { passive: true, signal },
  );
  const forget = zoomSignal.subscribe(() => {
    const wish = zoomSignal.get();
    if (!wish) return;
    zoomSignal.set(null);
    const held = heldAt(zoom, pointer);
    const local = wish.day === null ? null : localStartOfDay(wish.day) + MINUTES_PER_DAY / 2;
    take(zoom, wish.step, held && local !== null ? { ...held, local } : held);
  });
  signal.addEventListener('abort', forget);
}

/** Where there is more than fits, the moment goes back under the pointer. */
function putBack({ root, axis, held }: Zoom): void {
  const element = root.current;
  const x = element && held ? xOf(element, axis.toAxis(held.local)) : null;
  if (!element || !held || x === null) return;
  const scroller = scrollerOf(element);
  if (scroller) scroller.scrollLeft += x - held.x;
}

/** Ctrl and wheel, two fingers, + and −: closer or wider around what is pointed at. */
export function useZoom(root: RefObject<HTMLElement | null>, axis: Axis): void {
  const board = useBoard();
  const prefer = usePreferences();
  const zoom = useRef<Zoom>({ root, axis, board, prefer, held: null });
  Object.assign(zoom.current, { axis, board, prefer });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const watching = new AbortController();
    byWheel(zoom.current, element, watching.signal);
    byPinch(zoom.current, element, watching.signal);
    byKey(zoom.current, watching.signal);
    return () => watching.abort();
  }, [root]);
  const { scale, day } = board.view;
  useLayoutEffect(() => {
    if (!zoom.current.held) return;
    let left = 3;
    let frame = 0;
    // The calendar scrolls to its first column once it knows how wide it is.
    const settle = (): void => {
      putBack(zoom.current);
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(settle);
      else zoom.current.held = null;
    };
    frame = requestAnimationFrame(settle);
    return () => cancelAnimationFrame(frame);
  }, [scale, day]);
}
