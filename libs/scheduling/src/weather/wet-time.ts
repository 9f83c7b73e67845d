import { dayOf, localStartOfDay, toUtc, type Interval, type Minutes } from '@pastille/time';
import { workedPieces } from '../calendar/worked-pieces.js';
import type { Piece, WorkingCalendar } from '../calendar/working-calendar.js';
import { nextWorkingMinute } from '../calendar/working.js';
import type { StopForWeather } from '../decide/command.js';
import type { Intervention, Plan } from '../model/index.js';

/** Half-days in a row, as calendars number them (two a day since 1970): `[from, to)`. */
export interface WetTime {
  readonly from: number;
  readonly to: number;
  /** The local days that it touches, whole. */
  readonly days: Interval;
}

export function wetTimeOf(
  { settings: { zone } }: Plan,
  { date, half, halfDays }: Pick<StopForWeather, 'date' | 'half' | 'halfDays'>,
): WetTime {
  const from = 2 * dayOf(date) + (half === 'afternoon' ? 1 : 0);
  const to = from + halfDays;
  const start = toUtc(zone, localStartOfDay(from >> 1));
  return { from, to, days: { start, end: toUtc(zone, localStartOfDay((to + 1) >> 1)) } };
}

const isWet = ({ from, to }: WetTime, { half }: Piece): boolean => from <= half && half < to;

/** What of a bar would be worked in the wet. */
export const wetPieces = (plan: Plan, one: Intervention, wet: WetTime): readonly Piece[] =>
  workedPieces(plan, one).filter((piece) => isWet(wet, piece));

/** Of somebody's time on a bar, what falls into the wet. */
export const within = (pieces: readonly Piece[], wet: WetTime): readonly Piece[] =>
  pieces.filter((piece) => isWet(wet, piece));

/** The first working half-day after the wet; `null` where nobody works any more. */
export function afterWet(calendar: WorkingCalendar, { to }: WetTime): Minutes | null {
  const day = to >> 1;
  const sameDay = calendar.piecesOn(day).find(({ half }) => half >= to);
  const nextDay = toUtc(calendar.zone, localStartOfDay(day + 1));
  return sameDay?.start ?? nextWorkingMinute(calendar, nextDay);
}
