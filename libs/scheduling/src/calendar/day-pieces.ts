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

function pieceOn(zone: Zone, half: number, { from, to }: HalfDayHours): Piece | null {
  const midnight = localStartOfDay(half >> 1);
  const start = Math.max(firstInstantAt(zone, midnight + from), FIRST_MINUTE);
  const end = Math.min(firstInstantAt(zone, midnight + to), LAST_MINUTE);
  return start < end ? { half, start, end } : null;
}

/**
 * The hours of one local day, within the planning range. Hours that a change of the clock leaves out
 * are not worked; those that it repeats are worked twice.
 */
export function hoursOn(zone: Zone, day: DayNumber, hours: DayHours): readonly Piece[] {
  const morning = hours.morning && pieceOn(zone, 2 * day, hours.morning);
  const afternoon = hours.afternoon && pieceOn(zone, 2 * day + 1, hours.afternoon);
  if (morning && afternoon) return [morning, afternoon];
  const only = morning ?? afternoon;
  return only ? [only] : NOTHING;
}

const NOTHING: readonly Piece[] = [];
