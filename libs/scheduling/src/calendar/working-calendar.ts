import {
  dayOf,
  dayOfLocal,
  localStartOfDay,
  toLocal,
  toUtc,
  weekdayOf,
  type DayNumber,
  type Minutes,
  type Zone,
} from '@pastille/time';
import type {
  Absence,
  DayHours,
  HalfDayHours,
  PublicHoliday,
  WeeklyHours,
} from '../model/index.js';

/**
 * An unbroken stretch of working time. `half` numbers the half-days since 1970 (two a day, morning
 * first); a closing in the middle of a morning leaves two pieces of one half-day.
 */
export interface Piece {
  readonly half: number;
  readonly start: Minutes;
  readonly end: Minutes;
}

/** When somebody works: weekly hours in a zone, less public holidays and company closings. */
export interface WorkingCalendar {
  readonly zone: Zone;
  readonly hours: WeeklyHours;
  readonly holidays: ReadonlyMap<DayNumber, PublicHoliday>;
  readonly closings: readonly Absence[];
  /** The working time of one local day, in order. */
  piecesOn(day: DayNumber): readonly Piece[];
}

export const dayIn = (zone: Zone, t: Minutes): DayNumber => dayOfLocal(toLocal(zone, t));

function hoursOn(zone: Zone, day: DayNumber, hours: DayHours): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (half: HalfDayHours | null, number: number): void => {
    if (!half) return;
    const start = toUtc(zone, localStartOfDay(day) + half.from);
    const end = toUtc(zone, localStartOfDay(day) + half.to);
    if (start < end) pieces.push({ half: number, start, end });
  };
  add(hours.morning, 2 * day);
  add(hours.afternoon, 2 * day + 1);
  return pieces;
}

function without(piece: Piece, { start, end }: Absence): readonly Piece[] {
  if (end <= piece.start || piece.end <= start) return [piece];
  const left = { ...piece, end: start };
  const right = { ...piece, start: end };
  return [left, right].filter((part) => part.start < part.end);
}

/** @internal `holidays` and `closings` are shared between calendars; days are worked out once. */
export function makeCalendar(parts: Omit<WorkingCalendar, 'piecesOn'>): WorkingCalendar {
  const { zone, hours, holidays, closings } = parts;
  const days = new Map<DayNumber, readonly Piece[]>();
  const compute = (day: DayNumber): readonly Piece[] => {
    const weekly = hours[weekdayOf(day)];
    if (!weekly || holidays.has(day)) return [];
    let pieces = hoursOn(zone, day, weekly);
    for (const closing of closings) pieces = pieces.flatMap((piece) => without(piece, closing));
    return pieces;
  };
  return {
    ...parts,
    piecesOn(day) {
      let pieces = days.get(day);
      if (!pieces) {
        pieces = compute(day);
        days.set(day, pieces);
      }
      return pieces;
    },
  };
}

/** The hours most often worked in that half of the day: what a day off is worth when somebody works it all the same. */
function usual(hours: WeeklyHours, half: keyof DayHours): HalfDayHours | null {
  const counts = new Map<string, { hours: HalfDayHours; count: number }>();
  for (const day of hours) {
    const one = day[half];
    if (!one) continue;
    const key = `${one.from}-${one.to}`;
    const seen = counts.get(key) ?? { hours: one, count: 0 };
    counts.set(key, { hours: one, count: seen.count + 1 });
  }
  let best: { hours: HalfDayHours; count: number } | null = null;
  for (const seen of counts.values()) if (!best || seen.count > best.count) best = seen;
  return best?.hours ?? null;
}

const usualDays = new WeakMap<WeeklyHours, DayHours>();

export function usualDay(hours: WeeklyHours): DayHours {
  let day = usualDays.get(hours);
  if (!day) {
    day = { morning: usual(hours, 'morning'), afternoon: usual(hours, 'afternoon') };
    usualDays.set(hours, day);
  }
  return day;
}

/**
 * The calendar as work that starts at `start` sees it. Where nothing more is worked on that day, the
 * start is a person's explicit wish: its free half-days count as worked, with the week's usual hours.
 */
export function openedAt(calendar: WorkingCalendar, start: Minutes): WorkingCalendar {
  const day = dayIn(calendar.zone, start);
  const regular = calendar.piecesOn(day);
  if (regular.some((piece) => piece.end > start)) return calendar;
  const worked = new Set(regular.map((piece) => piece.half));
  const opened = hoursOn(calendar.zone, day, usualDay(calendar.hours)).filter(
    (piece) => piece.end > start && !worked.has(piece.half),
  );
  if (opened.length === 0) return calendar;
  const pieces = [...regular, ...opened];
  return { ...calendar, piecesOn: (other) => (other === day ? pieces : calendar.piecesOn(other)) };
}

export const holidayMap = (
  holidays: readonly PublicHoliday[],
): ReadonlyMap<DayNumber, PublicHoliday> =>
  new Map(holidays.map((holiday) => [dayOf(holiday.date), holiday]));
