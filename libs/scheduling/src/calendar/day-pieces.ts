import {
  firstInstantAt,
  FIRST_MINUTE,
  LAST_MINUTE,
  localStartOfDay,
  type DayNumber,
  type Minutes,
  type Zone,
} from '@pastille/time';
import type { DayHours, HalfDayHours } from '../model/index.js';

/**
 * An unbroken stretch of working time. `half` numbers the half-days since 1970 (two a day, morning
 * first); a closing in the middle of a morning leaves two pieces of one half-day.
 */
export interface Piece {
  readonly half: number;
  readonly start: Minutes;
  readonly end: Minutes;
}

/**
 * The hours of one local day, within the planning range. Hours that a change of the clock leaves out
 * are not worked; those that it repeats are worked twice.
 */
export function hoursOn(zone: Zone, day: DayNumber, hours: DayHours): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (half: HalfDayHours | null, number: number): void => {
    if (!half) return;
    const from = firstInstantAt(zone, localStartOfDay(day) + half.from);
    const to = firstInstantAt(zone, localStartOfDay(day) + half.to);
    const start = Math.max(from, FIRST_MINUTE);
    const end = Math.min(to, LAST_MINUTE);
    if (start < end) pieces.push({ half: number, start, end });
  };
  add(hours.morning, 2 * day);
  add(hours.afternoon, 2 * day + 1);
  return pieces;
}
