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

interface Openings {
  /** By day: its free half-days with the usual hours of that time. */
  readonly free: Map<DayNumber, readonly Piece[]>;
  /** By the first half-day that was opened. */
  readonly opened: Map<number, WorkingCalendar>;
}

const openings = new WeakMap<WorkingCalendar, Openings>();

/** Each keeps some 2 kB; a board where more days off than this are worked computes some of them again. */
const MOST_OPENINGS = 512;

function openingsOf(calendar: WorkingCalendar): Openings {
  let found = openings.get(calendar);
  if (!found) {
    found = { free: new Map(), opened: new Map() };
    openings.set(calendar, found);
  }
  return found;
}

/** The half-days of a day that are not worked at all, with the usual hours of that time. */
function freePieces(calendar: WorkingCalendar, day: DayNumber): readonly Piece[] {
  const regular = calendar.piecesOn(day);
  const worked = new Set(regular.map((piece) => piece.half));
  // Ill-ordered hours must not let one minute be worked twice.
  const free = regular.at(-1)?.end ?? Number.NEGATIVE_INFINITY;
  return hoursOn(calendar.zone, day, usualDay(hoursValidOn(calendar, day)))
    .filter((piece) => piece.end > free && !worked.has(piece.half))
    .map((piece) => (piece.start < free ? { ...piece, start: free } : piece));
}

function withOpened(
  calendar: WorkingCalendar,
  day: DayNumber,
  opened: readonly Piece[],
): WorkingCalendar {
  const pieces = [...calendar.piecesOn(day), ...opened];
  return {
    ...calendar,
    timetable: calendar.timetable.withDay(day, pieces),
    piecesOn: (other) => (other === day ? pieces : calendar.piecesOn(other)),
  };
}

/**
 * The calendar as work that starts at `start` sees it. Where nothing more is worked on that day, the
 * start is a person's explicit wish: its free half-days count as worked, with the week's usual hours.
 */
export function openedAt(calendar: WorkingCalendar, start: Minutes): WorkingCalendar {
  const day = dayIn(calendar.zone, start);
  if (calendar.timetable.isWorkedLater(day, start)) return calendar;
  const { free, opened } = openingsOf(calendar);
  let pieces = free.get(day);
  if (!pieces) {
    pieces = freePieces(calendar, day);
    if (free.size >= MOST_OPENINGS) free.clear();
    free.set(day, pieces);
  }
  const first = pieces.find((piece) => piece.end > start);
  if (!first) return calendar;
  let found = opened.get(first.half);
  if (!found) {
    found = withOpened(calendar, day, pieces.slice(pieces.indexOf(first)));
    if (opened.size >= MOST_OPENINGS) opened.clear();
    opened.set(first.half, found);
  }
  return found;
}

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
