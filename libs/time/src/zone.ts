import type { LocalMinutes, Minutes } from './minutes.js';

/**
 * A time zone as data, so that every machine computes the same bytes whatever tz data it has.
 * `offsets[0]` holds before the first transition, `offsets[i + 1]` from `transitions[i]` on.
 */
export interface Zone {
  readonly name: string;
  /** UTC minutes, ascending. */
  readonly transitions: readonly Minutes[];
  /** Minutes east of UTC; one more than there are transitions. */
  readonly offsets: readonly number[];
}

/** How many transitions are at or before `t`. */
function countUpTo(transitions: readonly Minutes[], t: Minutes): number {
  let low = 0;
  let high = transitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((transitions[middle] ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

const offsetAt = (zone: Zone, t: Minutes): number =>
  zone.offsets[countUpTo(zone.transitions, t)] ?? 0;

export const toLocal = (zone: Zone, t: Minutes): LocalMinutes => t + offsetAt(zone, t);

/**
 * Wall time to instant. A local time that does not exist on a night of change is shifted forward by
 * the gap; an ambiguous one means the first (RFC 5545 3.3.5, and Temporal's `compatible`).
 */
export function toUtc(zone: Zone, local: LocalMinutes): Minutes {
  // No offset exceeds a day, so the answer lies between the readings a day before and a day after.
  const before = offsetAt(zone, local - 1440);
  const after = offsetAt(zone, local + 1440);
  const early = local - before;
  if (before === after) return early;
  if (offsetAt(zone, early) === before) return early;
  const late = local - after;
  return offsetAt(zone, late) === after ? late : early;
}
