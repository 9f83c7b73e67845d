import {
  dayOfLocal,
  parseLocalDate,
  toLocal,
  weekdayOf,
  type DayNumber,
  type Minutes,
  type Zone,
} from '@pastille/time';
import type { Absence, PublicHoliday, WeeklyHours } from '../model/index.js';
import { closedTimeOf, withoutClosed } from './closed-time.js';
import { hoursOn, type Piece } from './day-pieces.js';
import { Timetable } from './timetable.js';
import { usualDay } from './usual-day.js';

export type { Piece } from './day-pieces.js';

/** Weekly hours that held up to a day, that day included. */
export interface HoursPeriod {
  readonly until: DayNumber;
  readonly hours: WeeklyHours;
}

/** When somebody works: weekly hours in a zone, less public holidays and company closings. */
export interface WorkingCalendar {
  readonly zone: Zone;
  /** Those that hold after the last of `past`. */
  readonly hours: WeeklyHours;
  /** What the hours were before, oldest first. */
  readonly past: readonly HoursPeriod[];
  readonly holidays: ReadonlyMap<DayNumber, PublicHoliday>;
  readonly closings: readonly Absence[];
  /** The same as sums, for arithmetic (see working.ts). @internal */
  readonly timetable: Timetable;
  /** The working time of one local day, in order. Nothing outside the planning range. */
  piecesOn(day: DayNumber): readonly Piece[];
}

/** What a calendar is made of; without `past` the hours have always been the same. */
export interface CalendarParts {
  readonly zone: Zone;
  readonly hours: WeeklyHours;
  readonly past?: readonly HoursPeriod[];
  readonly holidays: ReadonlyMap<DayNumber, PublicHoliday>;
  readonly closings: readonly Absence[];
}

export const dayIn = (zone: Zone, t: Minutes): DayNumber => dayOfLocal(toLocal(zone, t));

/** The weekly hours that are valid on a day. */
export function hoursValidOn(
  { hours, past }: Pick<WorkingCalendar, 'hours' | 'past'>,
  day: DayNumber,
): WeeklyHours {
  for (const period of past) if (day <= period.until) return period.hours;
  return hours;
}

/** @internal `holidays` and `closings` are shared between calendars; days are worked out once. */
export function makeCalendar({ past = [], ...parts }: CalendarParts): WorkingCalendar {
  const { zone, hours, holidays } = parts;
  const closed = closedTimeOf(parts.closings);
  const worked = (day: DayNumber): readonly Piece[] => {
    const weekly = hoursValidOn({ hours, past }, day)[weekdayOf(day)];
    return weekly && !holidays.has(day) ? withoutClosed(hoursOn(zone, day, weekly), closed) : [];
  };
  const days = new Map<DayNumber, readonly Piece[]>();
  return {
    ...parts,
    past,
    timetable: new Timetable(zone, worked),
    piecesOn(day) {
      let pieces = days.get(day);
      if (!pieces) {
        pieces = worked(day);
        days.set(day, pieces);
      }
      return pieces;
    },
  };
}

/** The free half-days of a day that work from `start` on opens, with the usual hours of that time. */
function openedPieces(calendar: WorkingCalendar, start: Minutes): readonly Piece[] {
  const day = dayIn(calendar.zone, start);
  const regular = calendar.piecesOn(day);
  const worked = new Set(regular.map((piece) => piece.half));
  // Ill-ordered hours must not let one minute be worked twice.
  const free = regular.at(-1)?.end ?? Number.NEGATIVE_INFINITY;
  return hoursOn(calendar.zone, day, usualDay(hoursValidOn(calendar, day)))
    .filter((piece) => piece.end > start && piece.end > free && !worked.has(piece.half))
    .map((piece) => (piece.start < free ? { ...piece, start: free } : piece));
}

/** Of each calendar, what was opened of it: by the first half-day that an explicit start opened. */
const openings = new WeakMap<WorkingCalendar, Map<number, WorkingCalendar>>();

/**
 * The calendar as work that starts at `start` sees it. Where nothing more is worked on that day, the
 * start is a person's explicit wish: its free half-days count as worked, with the week's usual hours.
 */
export function openedAt(calendar: WorkingCalendar, start: Minutes): WorkingCalendar {
  const { timetable } = calendar;
  const day = dayIn(calendar.zone, start);
  if (timetable.isWorkedLater(day, start)) return calendar;
  const opened = openedPieces(calendar, start);
  const [first] = opened;
  if (!first) return calendar;
  let known = openings.get(calendar);
  if (!known) {
    known = new Map();
    openings.set(calendar, known);
  }
  let found = known.get(first.half);
  if (!found) {
    const pieces = [...calendar.piecesOn(day), ...opened];
    found = {
      ...calendar,
      timetable: timetable.withDay(day, pieces),
      piecesOn: (other) => (other === day ? pieces : calendar.piecesOn(other)),
    };
    if (known.size >= MOST_OPENINGS) known.clear();
    known.set(first.half, found);
  }
  return found;
}

/** Each keeps some 2 kB; a board where more days off than this are worked computes some of them again. */
const MOST_OPENINGS = 512;

export const holidayMap = (
  holidays: readonly PublicHoliday[],
): ReadonlyMap<DayNumber, PublicHoliday> => {
  const map = new Map<DayNumber, PublicHoliday>();
  for (const holiday of holidays) {
    const day = parseLocalDate(holiday.date);
    if (day !== null) map.set(day, holiday);
  }
  return map;
};
