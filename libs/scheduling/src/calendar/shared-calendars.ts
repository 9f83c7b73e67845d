import type { DayNumber, Zone } from '@pastille/time';
import type { Absence, HalfDayHours, PublicHoliday, WeeklyHours } from '../model/index.js';
import {
  holidayMap,
  makeCalendar,
  type HoursPeriod,
  type WorkingCalendar,
} from './working-calendar.js';

/** What all calendars of a branch have in common. */
export interface CalendarGround {
  readonly zone: Zone;
  readonly holidays: readonly PublicHoliday[];
  readonly closings: readonly Absence[];
}

/** Somebody's hours: those of now and those of before, oldest first. */
export interface HoursHistory {
  readonly hours: WeeklyHours;
  readonly past: readonly HoursPeriod[];
}

/** Calendars over the same closings; `then` leads on to those with one closing more. */
interface Closed {
  readonly calendars: Map<string, WorkingCalendar>;
  readonly then: WeakMap<Absence, Closed>;
}

/** Everything known of a zone and a list of holidays. `closed` remembers where a list of closings leads. */
interface Ground {
  readonly holidays: ReadonlyMap<DayNumber, PublicHoliday>;
  readonly open: Closed;
  readonly closed: WeakMap<readonly Absence[], Closed>;
}

/** People have a few dozen sorts of weeks; beyond this many, calendars are made again rather than kept. */
const MOST_CALENDARS = 1024;

const grounds = new WeakMap<Zone, WeakMap<readonly PublicHoliday[], Ground>>();

function entry<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

const nobody = (): Closed => ({ calendars: new Map(), then: new WeakMap() });

/** Two lists of the very same closings lead to the same place: an absence elsewhere changes no calendar. */
function closedOver({ open, closed }: Ground, closings: readonly Absence[]): Closed {
  return entry(closed, closings, () => {
    let place = open;
    for (const closing of closings) place = entry(place.then, closing, nobody);
    return place;
  });
}

const halfText = (half: HalfDayHours | null): string => (half ? `${half.from}-${half.to}` : '');
const texts = new WeakMap<WeeklyHours, string>();
const hoursText = (hours: WeeklyHours): string =>
  entry(texts, hours, () =>
    hours.map((day) => `${halfText(day.morning)},${halfText(day.afternoon)}`).join(),
  );

/** Equal hours give one and the same calendar, whoever keeps them and in whichever plan. */
export function sharedCalendar(
  { zone, holidays, closings }: CalendarGround,
  { hours, past }: HoursHistory,
): WorkingCalendar {
  const ofZone = entry(grounds, zone, () => new WeakMap<readonly PublicHoliday[], Ground>());
  const ground = entry(ofZone, holidays, () => ({
    ...{
      holidays: holidayMap(holidays),
      open: nobody(),
      closed: new WeakMap<readonly Absence[], Closed>(),
    },
  }));
  const { calendars } = closedOver(ground, closings);
  const before = past.map((period) => `${hoursText(period.hours)}until${period.until}|`).join('');
  const key = before + hoursText(hours);
  let calendar = calendars.get(key);
  if (!calendar) {
    calendar = makeCalendar({ zone, hours, past, holidays: ground.holidays, closings });
    if (calendars.size >= MOST_CALENDARS) calendars.clear();
    calendars.set(key, calendar);
  }
  return calendar;
}
