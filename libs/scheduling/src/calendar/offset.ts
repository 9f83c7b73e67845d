import { firstInstantAt, MINUTES_PER_DAY, toLocal, type Minutes, type Zone } from '@pastille/time';
import type { Piece } from './day-pieces.js';
import { AFTER_ALL, BEFORE_ALL } from './timetable.js';
import { openedAt, type WorkingCalendar } from './working-calendar.js';

interface Transfer {
  readonly t: Minutes;
  readonly own: Piece;
  readonly target: Piece;
}

/** Where the place that `t` has in its own half-day lies in the other one, worked or not. */
function samePlace(zone: Zone, { t, own, target }: Transfer): Minutes {
  if (t <= own.start) return target.start;
  if (own.half % 2 !== target.half % 2) return target.start + (t - own.start);
  const days = (target.half - own.half) / 2;
  return firstInstantAt(zone, toLocal(zone, t) + days * MINUTES_PER_DAY);
}

/**
 * Where a start at `t` stands after « Décaler » by that many worked half-days (below zero: earlier).
 * It keeps its place: the beginning of a half-day stays one, an hour of the morning stays that hour on
 * another morning, and from morning to afternoon the distance to the beginning stays. Where that place
 * is not worked, the first working minute after it. Half-days off do not count, except those of the day
 * off on which the bar stands by somebody's wish. Beyond the planning range: a minute outside it.
 */
export function offset(calendar: WorkingCalendar, t: Minutes, halfDays: number): Minutes {
  if (halfDays === 0) return t;
  const { timetable, zone } = openedAt(calendar, t);
  const own = timetable.halfDayFrom(t, 0);
  const target = timetable.halfDayFrom(t, halfDays);
  if (!own || !target) return halfDays > 0 ? AFTER_ALL : BEFORE_ALL;
  const place = samePlace(zone, { t, own, target });
  return timetable.next(Math.min(Math.max(target.start, place), target.end)) ?? AFTER_ALL;
}
