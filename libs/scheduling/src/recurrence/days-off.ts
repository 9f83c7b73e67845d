import { weekdayOf, type DayNumber } from '@pastille/time';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dayOff } from '../calendar/working.js';
import type { HolidayPolicy } from '../model/index.js';
import type { Recurring } from './recurring.js';

/** How far an occurrence may be moved; a person who never works would send it into the next century. */
export const MOST_DAYS_MOVED = 366;

/** Nobody works on that day. A weekday that the rule itself names is somebody's wish: only holidays and closings count there. */
export function isOff(calendar: WorkingCalendar, { rule }: Recurring, day: DayNumber): boolean {
  const cause = dayOff(calendar, day)?.cause;
  if (cause !== 'weekly') return cause !== undefined;
  const weekday = weekdayOf(day);
  return !(
    rule.weekdays.includes(weekday) || rule.nthWeekdays.some((one) => one.weekday === weekday)
  );
}

export interface PlacedDay {
  readonly day: DayNumber;
  /** It stays on a day off: worth a warning. */
  readonly onDayOff: boolean;
}

/**
 * The day on which an occurrence really falls, or `null` where it is left out. On its way to a working
 * day it may meet another occurrence of the series: that one stands for both, for nobody wants two
 * visits on the Tuesday after Easter. The answer depends on nothing but the day, so any two windows agree.
 */
export function placedDay(
  calendar: WorkingCalendar,
  recurring: Recurring,
  { day, holidays }: { readonly day: DayNumber; readonly holidays: HolidayPolicy },
): PlacedDay | null {
  if (!isOff(calendar, recurring, day)) return { day, onDayOff: false };
  if (holidays === 'keep') return { day, onDayOff: true };
  if (holidays === 'skip') return null;
  const step = holidays === 'next' ? 1 : -1;
  let meets = false;
  for (let moved = 1; moved <= MOST_DAYS_MOVED; moved += 1) {
    const other = day + step * moved;
    meets ||= recurring.pattern.has(other);
    if (isOff(calendar, recurring, other)) continue;
    return meets ? null : { day: other, onDayOff: false };
  }
  return { day, onDayOff: true };
}
