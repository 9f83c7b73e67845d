import type { WorkingCalendar } from '../calendar/working-calendar.js';

type Known = Map<string, WorkingCalendar>;

/** By public holidays, then by what the rest says. */
const known = new WeakMap<WorkingCalendar['holidays'], Known>();
const found = new WeakMap<WorkingCalendar, WorkingCalendar>();

/** Above this many the memory is let go: companies know a handful of weeks. */
const MOST = 256;

function look(calendar: WorkingCalendar): WorkingCalendar {
  const { zone, hours, past, holidays, closings } = calendar;
  const closed = closings.map(({ start, end }) => [start, end]);
  const key = JSON.stringify([zone.name, hours, past, closed]);
  let ofHolidays = known.get(holidays);
  if (!ofHolidays || ofHolidays.size > MOST) {
    ofHolidays = new Map();
    known.set(holidays, ofHolidays);
  }
  const first = ofHolidays.get(key) ?? calendar;
  ofHolidays.set(key, first);
  return first;
}

/**
 * One calendar for all that say the same: most people have a copy of the same week, and an absence
 * more or less makes new calendars of old hours.
 */
export function calendarLike(calendar: WorkingCalendar): WorkingCalendar {
  let one = found.get(calendar);
  if (!one) {
    one = look(calendar);
    found.set(calendar, one);
  }
  return one;
}
