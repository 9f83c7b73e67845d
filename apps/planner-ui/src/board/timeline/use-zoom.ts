import {
  localStartOfDay,
  MINUTES_PER_DAY,
  type DayNumber,
  type LocalMinutes,
} from '@pastille/time';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { usePreferences } from '../../app/preferences.js';
import { useBoard, type BoardContextValue } from '../board-context.js';
import { rangeOf, type Scale } from '../view/range.js';
import { zoomed, zoomSignal, type Zoomed, type ZoomStep } from '../view/zoom.js';
import type { Axis } from './axis.js';
import { axisAt, xOf } from './geometry.js';

/** A moment, and where on the screen it is to stay. */
interface Held {
  readonly local: LocalMinutes;
  readonly x: number;
  /** How far into the days on screen it lies, from 0 to 1, and should go on lying. */
  readonly fraction: number;
}

/** What a zoom held, and where it came to stand: weeks and months begin where they begin. */
interface Stood extends Held {
  readonly standsAt: number;
  readonly scale: Scale;
  readonly day: DayNumber;
}

interface Zoom {
  readonly root: RefObject<HTMLElement | null>;
  readonly axis: Axis;
  readonly board: BoardContextValue;
  readonly prefer: ReturnType<typeof usePreferences>;
  held: Held | null;
  stood: Stood | null;
  /** What was shown last, though it may not be drawn yet: keys can be quicker. */
  asked: Zoomed | null;
}

/** What the next zoom starts from, and whether one sees it already. */
function viewOf({ asked, board }: Zoom): Zoomed & { readonly isDrawn: boolean } {
  const { scale, day } = board.view;
  const isDrawn = asked === null || asked.scale === scale;
  return isDrawn ? { scale, day, isDrawn } : { ...asked, isDrawn };
}

/** Pixels of a wheel, or of two fingers, for one step. */
const WHEEL_STEP = 60;
const PINCH_STEP = 1.35;
/** One turn of a wheel is one step, however many events it sends. */
const PAUSE_MS = 250;
/** Pixels within which a pointer rested. */
const SAME = 5;
/** A calendar that was drawn anew has come to rest where nothing moved for so many frames; at last after so many. */
const STILL_FRAMES = 3;
const MOST_FRAMES = 60;

const scrollerOf = (root: Element): Element | null => {
  for (let at = root.querySelector('.pl-lane')?.parentElement; at; at = at.parentElement) {
    if (at === root) return null;
    if (at.scrollWidth > at.clientWidth + 1 && getComputedStyle(at).overflowX !== 'visible')
      return at;
  }
  return null;
};

/** A moment of the days on screen. */
function heldIn({ scale, day }: Zoomed, local: LocalMinutes, x: number): Held {
  const { from, days } = rangeOf(scale, day);
  const [first, last] = [localStartOfDay(from), localStartOfDay(from + days) - 1];
  const inside = Math.min(last, Math.max(first, local));
  return { local: inside, x, fraction: (inside / MINUTES_PER_DAY - from) / days };
}

/** A pointer that rested since the last zoom still means the same moment: in and out again leads back. */
function rested({ root, axis, board, stood }: Zoom, x: number): Held | null {
  const { scale, day } = board.view;
  if (!stood || stood.scale !== scale || stood.day !== day || !root.current) return null;
  const standsAt = xOf(root.current, axis.toAxis(stood.local)) ?? Infinity;
  const isSame = Math.abs(stood.x - x) < SAME && Math.abs(stood.standsAt - standsAt) < SAME;
  return isSame ? { local: stood.local, fraction: stood.fraction, x } : null;
}

/** Where the pointer is over the days on screen; the middle of them where it is elsewhere. */
function overDays(element: Element, pointer: number | null): number | null {
  const lane = element.querySelector('.pl-slot-head-0')?.parentElement?.getBoundingClientRect();
  if (!lane) return null;
  const sight = element.getBoundingClientRect();
  const isOver = pointer !== null && pointer > lane.left && pointer < sight.right;
  return isOver ? pointer : (Math.max(lane.left, sight.left) + sight.right) / 2;
}

/** While the days are still being drawn, what was held goes on being held; else it is their middle. */
function heldBlindly(zoom: Zoom): Held {
  const { scale, day } = viewOf(zoom);
  const { from, days } = rangeOf(scale, day);
  const middle = localStartOfDay(from) + (days * MINUTES_PER_DAY) / 2;
  return zoom.held ?? heldIn({ scale, day }, middle, window.innerWidth / 2);
}

/** The moment that is meant. */
function heldAt(zoom: Zoom, pointer: number | null): Held {
  const { root, axis, board } = zoom;
  const element = viewOf(zoom).isDrawn ? root.current : null;
  const x = element && overDays(element, pointer);
  const at = element && x !== null ? axisAt(element, x) : null;
  if (x === null || at === null) return heldBlindly(zoom);
  // Not at rest yet: what lies under the pointer now will not lie there.
  if (zoom.held && Math.abs(zoom.held.x - x) < SAME) return zoom.held;
  return rested(zoom, x) ?? heldIn(board.view, axis.fromAxis(at, 'start'), x);
}

function take(zoom: Zoom, step: ZoomStep, held: Held): void {
  const { board, prefer } = zoom;
  const { local, fraction } = held;
  const { scale } = viewOf(zoom);
  const next = zoomed(scale, step, { at: local / MINUTES_PER_DAY, fraction });
  if (!next) return;
  zoom.held = held;
  zoom.asked = next;
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
  let fingers = new AbortController();
  const move = (event: Event): void => {
    const now = event instanceof TouchEvent ? spread(event) : null;
    if (!now || begun === 0) return;
    event.preventDefault();
    const ratio = now.size / begun;
    if (ratio < PINCH_STEP && ratio > 1 / PINCH_STEP) return;
    begun = now.size;
    take(zoom, ratio > 1 ? -1 : 1, heldAt(zoom, now.x));
  };
  const start = (event: TouchEvent): void => {
    fingers.abort();
    fingers = new AbortController();
    begun = spread(event)?.size ?? 0;
    if (begun === 0) return;
    const options = { passive: false, signal: AbortSignal.any([signal, fingers.signal]) };
    // A zoom draws all anew, and fingers go on speaking to what they went down on.
    for (const { target } of event.touches) target.addEventListener('touchmove', move, options);
  };
  element.addEventListener('touchstart', start, { passive: true, signal });
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
    const noon = wish.day === null ? null : localStartOfDay(wish.day) + MINUTES_PER_DAY / 2;
    take(zoom, wish.step, noon === null ? held : heldIn(viewOf(zoom), noon, held.x));
  });
  signal.addEventListener('abort', forget);
}

/** Where there is more than fits, the moment goes back under the pointer. */
function putBack(zoom: Zoom): void {
  const { root, axis, held, board } = zoom;
  const element = root.current;
  const at = held && axis.toAxis(held.local);
  const x = element && at !== null ? xOf(element, at) : null;
  if (!element || !held || at === null || x === null) return;
  const scroller = scrollerOf(element);
  if (scroller) scroller.scrollLeft += x - held.x;
  const { scale, day } = board.view;
  zoom.stood = { ...held, scale, day, standsAt: xOf(element, at) ?? x };
}

/** Ctrl and wheel, two fingers, + and −: closer or wider around what is pointed at. */
export function useZoom(root: RefObject<HTMLElement | null>, axis: Axis): void {
  const board = useBoard();
  const prefer = usePreferences();
  const zoom = useRef<Zoom>({ root, axis, board, prefer, held: null, stood: null, asked: null });
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
    zoom.current.asked = null;
    if (!zoom.current.held) return;
    let still = STILL_FRAMES;
    let left = MOST_FRAMES;
    let frame = 0;
    // The calendar scrolls to its first column once it knows how wide it is.
    const settle = (): void => {
      const stoodAt = zoom.current.stood?.standsAt;
      putBack(zoom.current);
      still = zoom.current.stood?.standsAt === stoodAt ? still - 1 : STILL_FRAMES;
      left -= 1;
      if (still > 0 && left > 0) frame = requestAnimationFrame(settle);
      else zoom.current.held = null;
    };
    frame = requestAnimationFrame(settle);
    return () => cancelAnimationFrame(frame);
  }, [scale, day]);
}
