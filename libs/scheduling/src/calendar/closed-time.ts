import type { Interval, Minutes } from '@pastille/time';
import type { Absence } from '../model/index.js';
import type { Piece } from './day-pieces.js';

/** The closings as stretches that neither touch nor overlap, in order. */
export type ClosedTime = readonly Interval[];

const known = new WeakMap<readonly Absence[], ClosedTime>();

function merge(closings: readonly Absence[]): ClosedTime {
  const merged: { start: Minutes; end: Minutes }[] = [];
  for (const { start, end } of closings.toSorted((a, b) => a.start - b.start)) {
    if (!(start < end)) continue;
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

export function closedTimeOf(closings: readonly Absence[]): ClosedTime {
  let closed = known.get(closings);
  if (!closed) {
    closed = merge(closings);
    known.set(closings, closed);
  }
  return closed;
}

/** The first stretch that ends after `t`. */
function firstAfter(closed: ClosedTime, t: Minutes): number {
  let low = 0;
  let high = closed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((closed[middle]?.end ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is left of one piece, once the stretches from `at` on are cut out of it. */
function partsOf({ half, start, end }: Piece, closed: ClosedTime, at: number): readonly Piece[] {
  const parts: Piece[] = [];
  let from = start;
  for (let i = at; from < end; i += 1) {
    const cut = closed[i];
    const to = Math.min(end, cut?.start ?? end);
    if (from < to) parts.push({ half, start: from, end: to });
    from = cut ? Math.max(from, cut.end) : end;
  }
  return parts;
}

/** What closings leave of the pieces of a day. */
export function withoutClosed(pieces: readonly Piece[], closed: ClosedTime): readonly Piece[] {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (!first || !last) return pieces;
  const at = firstAfter(closed, first.start);
  const cut = closed[at];
  return cut && cut.start < last.end
    ? pieces.flatMap((piece) => partsOf(piece, closed, at))
    : pieces;
}
