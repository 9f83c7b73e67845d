import type { Axis } from './axis.js';
import { NO_STRETCH, type Stretches } from './stretches.js';

/** Where on the axis something may stand, as indices of starts and as positions. */
export interface Room {
  readonly axis: Axis;
  /** Minutes or half-days. */
  readonly size: number;
  /** Starts from the first to the last, that one excluded. */
  readonly first: number;
  readonly last: number;
  /** The position by which it must be over. */
  readonly end: number;
}

/** From a position to the one after the last. */
type Span = readonly [number, number];

/** The first stretch of the list that ends after `position`, searched from the one known to lie before. */
function stretchAfter(list: Stretches, position: number, from: number): number {
  let at = from;
  while (at < list.length && (list[at + 1] ?? 0) <= position) at += 2;
  return at;
}

/**
 * From which position on all lists could leave room, as far as those that are in the way of `position`
 * say; `position` itself where none is. Each list is walked once, forward: `at` is how far.
 */
function freeFrom(lists: readonly Stretches[], at: Int32Array, [position, over]: Span): number {
  let free = position;
  for (let k = 0; k < lists.length; k += 1) {
    const list = lists[k] ?? NO_STRETCH;
    const next = stretchAfter(list, position, at[k] ?? 0);
    at[k] = next;
    if (next < list.length && (list[next] ?? 0) < over) free = Math.max(free, list[next + 1] ?? 0);
  }
  return free;
}

/** The first start from `index` on at which every one of the lists leaves room, or -1. */
export function earliestStart(
  { axis, size, last, end }: Room,
  lists: readonly Stretches[],
  index: number,
): number {
  const { starts, firstFrom, length } = axis;
  const at = new Int32Array(lists.length);
  for (let i = index; i < last;) {
    const position = starts[i] ?? 0;
    if (position + size > end) return -1;
    const free = freeFrom(lists, at, [position, position + size]);
    if (free === position) return i;
    i = firstFrom[Math.min(free, length)] ?? last;
  }
  return -1;
}

/** Adds one to every start at which the list leaves room for that size. Counts are differences. */
function countFree(
  { axis, size, first, last, end }: Room,
  list: Stretches,
  counts: Int32Array,
): void {
  const { firstFrom, length } = axis;
  const indexOf = (position: number): number =>
    Math.min(last, Math.max(first, firstFrom[Math.min(position, length)] ?? last));
  let from = 0;
  for (let i = 0; i <= list.length; i += 2) {
    const to = Math.min(end, i < list.length ? (list[i] ?? 0) : end);
    if (to - from >= size) {
      const [a, b] = [indexOf(from), indexOf(to - size + 1)];
      counts[a] = (counts[a] ?? 0) + 1;
      counts[b] = (counts[b] ?? 0) - 1;
    }
    from = list[i + 1] ?? end;
    if (from >= end) break;
  }
}

/** How many of the lists leave room, by start. */
export function freeCounts(room: Room, lists: readonly Stretches[]): Int32Array {
  const counts = new Int32Array(room.axis.starts.length + 1);
  for (const list of lists) countFree(room, list, counts);
  for (let i = 1; i < counts.length; i += 1) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
  return counts;
}
