import type { LocalMinutes, Minutes } from './minutes.js';
import { countUpTo, offsetsOf, type ZoneOffsets } from './zone-offsets.js';

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

const offsetAt = (table: ZoneOffsets, t: Minutes): number =>
  table.offsets[countUpTo(table, t)] ?? 0;

export const toLocal = (zone: Zone, t: Minutes): LocalMinutes => t + offsetAt(offsetsOf(zone), t);

/**
 * Wall time to instant. A local time that does not exist on a night of change is shifted forward by
 * the gap; an ambiguous one means the first (RFC 5545 3.3.5, and Temporal's `compatible`).
 */
export function toUtc(zone: Zone, local: LocalMinutes): Minutes {
  const table = offsetsOf(zone);
  // No offset exceeds a day, so the answer lies between the readings a day before and a day after.
  const count = countUpTo(table, local - 1440);
  const before = table.offsets[count] ?? 0;
  return (table.transitions[count] ?? 0) > local + 1440
    ? local - before
    : nearChange(table, local, before);
}

/** The same, where the clock changes within a day of `local`. */
function nearChange(table: ZoneOffsets, local: LocalMinutes, before: number): Minutes {
  const after = offsetAt(table, local + 1440);
  const early = local - before;
  if (before === after || offsetAt(table, early) === before) return early;
  const late = local - after;
  return offsetAt(table, late) === after ? late : early;
}

/**
 * The first instant at which the wall clock shows that time or a later one: the very change of the
 * clock for a time that does not exist that night. Never goes back as `local` goes on.
 */
export function firstInstantAt(zone: Zone, local: LocalMinutes): Minutes {
  const table = offsetsOf(zone);
  const count = countUpTo(table, local - 1440);
  const before = table.offsets[count] ?? 0;
  if ((table.transitions[count] ?? 0) > local + 1440) return local - before;
  const t = nearChange(table, local, before);
  const exists = t + offsetAt(table, t) === local;
  return exists ? t : (table.transitions[countUpTo(table, t) - 1] ?? t);
}
