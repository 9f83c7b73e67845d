import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type Dispatch,
  type RefObject,
  type SetStateAction,
} from 'react';
import { flushSync } from 'react-dom';
import { rowAt, rowHeight, topsOf } from './row-heights.js';
import type { Row } from './rows.js';
import type { Near } from './toCalendar.js';

/** Rows given to the calendar above and below those in sight. */
const MARGIN = 10;
/** With fewer than these left beyond an edge, the next ones are given. */
const GUARD = 4;

/** What a window high `height` at `top` shows. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

export function inSight(tops: readonly number[], { top, height }: Sight): Near {
  return { first: rowAt(tops, top), last: rowAt(tops, top + height) };
}

const widen = ({ first, last }: Near, by: number, count: number): Near => ({
  first: Math.max(0, first - by),
  last: Math.min(count - 1, last + by),
});

const holds = (outer: Near, inner: Near): boolean =>
  outer.first <= inner.first && outer.last >= inner.last;

/** The same as before as long as it reaches far enough. `grows`: nothing may go while something is in the hand. */
export function nextNear(
  before: Near,
  seen: Near,
  { count, grows }: { readonly count: number; readonly grows: boolean },
): Near {
  if (holds(before, widen(seen, GUARD, count))) return before;
  const next = widen(seen, MARGIN, count);
  if (!grows) return next;
  return { first: Math.min(before.first, next.first), last: Math.max(before.last, next.last) };
}

const isScroller = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.scrollHeight > target.clientHeight + 1;

const isOnBar = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.pl-event') !== null;

/** As many rows as the window could hold. */
const firstScreen = (): Near => ({
  first: 0,
  last: Math.ceil(window.innerHeight / rowHeight()) + GUARD,
});

/** What a timeline watches while it stands: where it is scrolled to, and whether a bar is in the hand. */
function watch(
  element: HTMLElement,
  onSight: (sight: Sight, isHolding: boolean) => void,
): () => void {
  let isHolding = false;
  const watching = new AbortController();
  const options = { capture: true, passive: true, signal: watching.signal };
  element.addEventListener(
    'scroll',
    ({ target }) => {
      if (isScroller(target))
        onSight({ top: target.scrollTop, height: target.clientHeight }, isHolding);
    },
    options,
  );
  element.addEventListener(
    'pointerdown',
    ({ target }) => {
      isHolding = isOnBar(target);
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel'])
    window.addEventListener(end, () => (isHolding = false), options);
  return () => watching.abort();
}

/** Nobody scrolls a page: while the browser prints, all rows are near. */
function useWholeOnPaper(
  setNear: Dispatch<SetStateAction<Near>>,
  tops: RefObject<readonly number[]>,
): void {
  useEffect(() => {
    const printing = new AbortController();
    let before: Near | null = null;
    const widenAll = (): void => {
      // At once: the calendar's own listener comes after this one and lays out what it was given.
      flushSync(() =>
        setNear((near) => {
          before ??= near;
          return { first: 0, last: tops.current.length - 1 };
        }),
      );
    };
    const narrow = (): void => {
      if (before) setNear(before);
      before = null;
    };
    const options = { capture: true, signal: printing.signal };
    window.addEventListener('beforeprint', widenAll, options);
    window.addEventListener('afterprint', narrow, options);
    return () => printing.abort();
  }, [setNear, tops]);
}

/** The rows near the window, whose bars alone the calendar is given; and how to say which rows there are. */
export function useNearRows(
  root: RefObject<HTMLElement | null>,
): readonly [Near, (rows: readonly Row[]) => void] {
  const [near, setNear] = useState(firstScreen);
  const tops = useRef<readonly number[]>([0]);
  const known = useRef<readonly Row[]>([]);
  const knowRows = useCallback((rows: readonly Row[]): void => {
    if (known.current === rows) return;
    known.current = rows;
    tops.current = topsOf(rows, rowHeight());
  }, []);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    return watch(element, (sight, grows) => {
      const seen = inSight(tops.current, sight);
      const count = tops.current.length - 1;
      setNear((before) => nextNear(before, seen, { count, grows }));
    });
  }, [root]);
  useWholeOnPaper(setNear, tops);
  return [near, knowRows];
}
