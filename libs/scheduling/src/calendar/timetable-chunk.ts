import type { DayNumber, Minutes } from '@pastille/time';
import type { Piece } from './day-pieces.js';

/** Local days in a chunk: the stretch of a calendar that is worked out at once. */
export const CHUNK_DAYS = 64;

/**
 * The pieces of 64 local days in a row, with sums from the chunk's first one on. A half-day never
 * lies in two chunks.
 */
export interface TimetableChunk {
  /** By day: its first piece, or where it would stand; one entry more than there are days. */
  readonly firstOfDay: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Minutes worked in the chunk before each piece; the last entry is all of them. */
  readonly before: Int32Array;
  /** How many half-days of the chunk come before the piece's own. */
  readonly rank: Int32Array;
  /** By rank: the half-day's last piece. */
  readonly lastOfHalf: Int32Array;
  /** By rank: the half-day's number since 1970. */
  readonly halves: Int32Array;
  readonly minutes: number;
}

/** What all chunks have in common in which nobody works. */
const EMPTY: TimetableChunk = {
  firstOfDay: new Int32Array(CHUNK_DAYS + 1),
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  before: new Int32Array(1),
  rank: new Int32Array(0),
  lastOfHalf: new Int32Array(0),
  halves: new Int32Array(0),
  minutes: 0,
};

export function buildChunk(
  firstDay: DayNumber,
  worked: (day: DayNumber) => readonly Piece[],
): TimetableChunk {
  const firstOfDay = new Int32Array(CHUNK_DAYS + 1);
  const pieces: Piece[] = [];
  for (let i = 0; i < CHUNK_DAYS; i += 1) {
    for (const piece of worked(firstDay + i)) pieces.push(piece);
    firstOfDay[i + 1] = pieces.length;
  }
  if (pieces.length === 0) return EMPTY;
  const count = pieces.length;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const before = new Int32Array(count + 1);
  const rank = new Int32Array(count);
  const lasts: number[] = [];
  const halves: number[] = [];
  let minutes = 0;
  let i = 0;
  for (const piece of pieces) {
    if (piece.half !== halves.at(-1)) halves.push(piece.half);
    lasts[halves.length - 1] = i;
    starts[i] = piece.start;
    ends[i] = piece.end;
    rank[i] = halves.length - 1;
    minutes += piece.end - piece.start;
    i += 1;
    before[i] = minutes;
  }
  return {
    ...{ firstOfDay, starts, ends, before, rank, minutes },
    ...{ lastOfHalf: Int32Array.from(lasts), halves: Int32Array.from(halves) },
  };
}

/** The first piece of the chunk that ends after `t`, an instant of its day `i`; the count of pieces if none does. */
export function pieceAfter({ firstOfDay, ends }: TimetableChunk, i: number, t: Minutes): number {
  let at = firstOfDay[i] ?? ends.length;
  while (at < ends.length && (ends[at] ?? 0) <= t) at += 1;
  return at;
}

/** Minutes worked in the chunk before `t`, of which `at` is the first piece that ends later. */
export function minutesUpTo({ starts, before }: TimetableChunk, at: number, t: Minutes): number {
  const sum = before[at] ?? 0;
  const start = starts[at];
  return start !== undefined && start < t ? sum + t - start : sum;
}

/** The first piece, from `at` on, within or at the end of which `minutes` of the chunk are used up. */
export function pieceUsingUp({ before }: TimetableChunk, at: number, minutes: number): number {
  let low = at;
  let step = 1;
  // Most amounts end near where they start: look nearby first.
  while (low + step < before.length && (before[low + step] ?? 0) < minutes) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, before.length - 1) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((before[middle + 1] ?? 0) < minutes) low = middle + 1;
    else high = middle;
  }
  return low;
}
