import type { DayNumber, Interval, Minutes } from '@pastille/time';
import type { Absence, Amount, PublicHoliday } from '../model/index.js';
import type { PieceVisitor } from './timetable.js';
import { dayIn, type Piece, type WorkingCalendar } from './working-calendar.js';

export { offset } from './offset.js';

/**
 * When work of that amount ends if it starts at `t`, jumping over all non-working time. A half-day
 * already begun at `t` counts as one. Beyond the planning range: a minute after {@link LAST_MINUTE}.
 */
export const add = ({ timetable }: WorkingCalendar, t: Minutes, amount: Amount): Minutes =>
  'halfDays' in amount
    ? timetable.addHalfDays(t, amount.halfDays)
    : timetable.addMinutes(t, amount.minutes);

/**
 * The latest start from which work of that amount ends at or before `t`. Minutes are taken back one
 * by one; half-days are whole ones, and start where a half-day does. Before the planning range: a
 * minute before {@link FIRST_MINUTE}.
 */
export const subtract = ({ timetable }: WorkingCalendar, t: Minutes, amount: Amount): Minutes =>
  'halfDays' in amount
    ? timetable.subtractHalfDays(t, amount.halfDays)
    : timetable.subtractMinutes(t, amount.minutes);

export interface WorkedTime {
  readonly minutes: number;
  /** Half-days of which at least a part lies within. */
  readonly halfDays: number;
}

/** The working time within `[a, b)`, both ways of counting. */
export const between = (calendar: WorkingCalendar, a: Minutes, b: Minutes): WorkedTime => ({
  minutes: minutesBetween(calendar, a, b),
  halfDays: halfDaysBetween(calendar, a, b),
});

/** The minutes of {@link between} alone; allocates nothing. */
export const minutesBetween = ({ timetable }: WorkingCalendar, a: Minutes, b: Minutes): number =>
  timetable.minutesBetween(a, b);

/** The half-days of {@link between} alone; allocates nothing. */
export const halfDaysBetween = ({ timetable }: WorkingCalendar, a: Minutes, b: Minutes): number =>
  timetable.halfDaysBetween(a, b);

/**
 * Calls `visit(start, end, half)` with each unbroken stretch of working time within `[start, end)`, in
 * order, the first and the last cut to fit. Allocates nothing: for scans over many bars.
 */
export const forEachPiece = (
  { timetable }: WorkingCalendar,
  { start, end }: Interval,
  visit: PieceVisitor,
): void => timetable.visit(start, end, visit);

/** The pieces of working time within `[a, b)`, in order. */
export function pieces(calendar: WorkingCalendar, a: Minutes, b: Minutes): readonly Piece[] {
  const found: Piece[] = [];
  calendar.timetable.visit(a, b, (start, end, half) => found.push({ half, start, end }));
  return found;
}

export const isWorking = ({ timetable }: WorkingCalendar, t: Minutes): boolean =>
  timetable.minutesBetween(t, t + 1) === 1;

/** Whether every minute of `[a, b)` is worked. */
export const isWorkedThroughout = (
  { timetable }: WorkingCalendar,
  a: Minutes,
  b: Minutes,
): boolean => timetable.minutesBetween(a, b) === Math.max(0, b - a);

/** The first working minute of a local day, or `null` on a day off. */
export const firstWorkingMinute = (calendar: WorkingCalendar, day: DayNumber): Minutes | null =>
  calendar.piecesOn(day)[0]?.start ?? null;

/** The first working minute at or after `t`, on that day or a later one; `null` beyond the planning range. */
export const nextWorkingMinute = ({ timetable }: WorkingCalendar, t: Minutes): Minutes | null =>
  timetable.next(t);

export interface HalfDaySlots {
  readonly morning: { readonly start: Minutes; readonly end: Minutes } | null;
  readonly afternoon: { readonly start: Minutes; readonly end: Minutes } | null;
}

/** What is worked of each half of a day, for a grid of half-days. */
export function halfDaySlots(calendar: WorkingCalendar, day: DayNumber): HalfDaySlots {
  const span = (half: number): HalfDaySlots['morning'] => {
    const own = calendar.piecesOn(day).filter((piece) => piece.half === half);
    const first = own[0];
    const last = own.at(-1);
    return first && last ? { start: first.start, end: last.end } : null;
  };
  return { morning: span(2 * day), afternoon: span(2 * day + 1) };
}

export type DayOff =
  | { readonly cause: 'public-holiday'; readonly holiday: PublicHoliday }
  | { readonly cause: 'closing'; readonly closing: Absence }
  | { readonly cause: 'weekly' };

/** Why nobody works on that day, or `null` when somebody does. */
export function dayOff(calendar: WorkingCalendar, day: DayNumber): DayOff | null {
  if (calendar.piecesOn(day).length > 0) return null;
  const holiday = calendar.holidays.get(day);
  if (holiday) return { cause: 'public-holiday', holiday };
  const closing = calendar.closings.find(
    ({ start, end }) => dayIn(calendar.zone, start) <= day && day <= dayIn(calendar.zone, end - 1),
  );
  return closing ? { cause: 'closing', closing } : { cause: 'weekly' };
}
