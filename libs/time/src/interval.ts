import type { Minutes } from './minutes.js';

/** Half-open `[start, end)` in UTC minutes. Touching is not overlapping (model.md, Time). */
export interface Interval {
  readonly start: Minutes;
  readonly end: Minutes;
}

export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** The shared part, or `null` where the two only touch or miss. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}
