import {
  localStartOfDay,
  toUtc,
  weekdayOf,
  type Interval,
  type Minutes,
  type Zone,
} from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';

const DAYS_BACK = 30;
const DAYS_AHEAD = 180;

/**
 * From thirty days before this week's Monday to a hundred and eighty days after its end: it moves on
 * Mondays only, so that a day passing changes no agenda.
 */
export function agendaWindow(zone: Zone, now: Minutes): Interval {
  const today = dayIn(zone, now);
  const monday = today - weekdayOf(today);
  return {
    start: toUtc(zone, localStartOfDay(monday - DAYS_BACK)),
    end: toUtc(zone, localStartOfDay(monday + 7 + DAYS_AHEAD)),
  };
}
