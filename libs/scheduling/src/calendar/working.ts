import { LAST_MINUTE, type DayNumber, type Minutes } from '@pastille/time';
import type { Absence, Amount, PublicHoliday } from '../model/index.js';
import { dayIn, type Piece, type WorkingCalendar } from './working-calendar.js';

/** Calls `visit` with each piece of working time from `from` on, the first one cut, until it says stop. */
function walk(
  calendar: WorkingCalendar,
  from: Minutes,
  visit: (piece: Piece) => 'on' | 'stop',
): void {
  const last = dayIn(calendar.zone, LAST_MINUTE);
  for (let day = dayIn(calendar.zone, from); day <= last; day += 1) {
    for (const piece of calendar.piecesOn(day)) {
      if (piece.end <= from) continue;
      if (visit(piece.start < from ? { ...piece, start: from } : piece) === 'stop') return;
    }
  }
}

function addMinutes(calendar: WorkingCalendar, t: Minutes, minutes: number): Minutes {
  let left = minutes;
  let end = LAST_MINUTE + 1;
  walk(calendar, t, (piece) => {
    const length = piece.end - piece.start;
    if (length < left) {
      left -= length;
      return 'on';
    }
    end = piece.start + left;
    return 'stop';
  });
  return end;
}

function addHalfDays(calendar: WorkingCalendar, t: Minutes, halfDays: number): Minutes {
  let counted = 0;
  let half = Number.NaN;
  let end = LAST_MINUTE + 1;
  walk(calendar, t, (piece) => {
    if (piece.half !== half) {
      if (counted === halfDays) return 'stop';
      counted += 1;
      half = piece.half;
    }
    end = piece.end;
    return 'on';
  });
  return counted === halfDays ? end : LAST_MINUTE + 1;
}

/**
 * When work of that amount ends if it starts at `t`, jumping over all non-working time. A half-day
 * already begun at `t` counts as one. Beyond the planning range: a minute after {@link LAST_MINUTE}.
 */
export function add(calendar: WorkingCalendar, t: Minutes, amount: Amount): Minutes {
  return 'halfDays' in amount
    ? addHalfDays(calendar, t, amount.halfDays)
    : addMinutes(calendar, t, amount.minutes);
}

export interface WorkedTime {
  readonly minutes: number;
  /** Half-days of which at least a part lies within. */
  readonly halfDays: number;
}

/** The working time within `[a, b)`, both ways of counting. */
export function between(calendar: WorkingCalendar, a: Minutes, b: Minutes): WorkedTime {
  const halves = new Set<number>();
  let minutes = 0;
  for (const piece of pieces(calendar, a, b)) {
    minutes += piece.end - piece.start;
    halves.add(piece.half);
  }
  return { minutes, halfDays: halves.size };
}

/** The pieces of working time within `[a, b)`, in order. */
export function pieces(calendar: WorkingCalendar, a: Minutes, b: Minutes): readonly Piece[] {
  const found: Piece[] = [];
  if (a >= b) return found;
  walk(calendar, a, (piece) => {
    if (piece.start >= b) return 'stop';
    found.push(piece.end > b ? { ...piece, end: b } : piece);
    return 'on';
  });
  return found;
}

export const isWorking = (calendar: WorkingCalendar, t: Minutes): boolean =>
  calendar.piecesOn(dayIn(calendar.zone, t)).some((piece) => piece.start <= t && t < piece.end);

/** The first working minute of a local day, or `null` on a day off. */
export const firstWorkingMinute = (calendar: WorkingCalendar, day: DayNumber): Minutes | null =>
  calendar.piecesOn(day)[0]?.start ?? null;

/** The first working minute at or after `t`, on that day or a later one; `null` beyond the planning range. */
export function nextWorkingMinute(calendar: WorkingCalendar, t: Minutes): Minutes | null {
  let found: Minutes | null = null;
  walk(calendar, t, (piece) => {
    found = piece.start;
    return 'stop';
  });
  return found;
}

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
