import { civilOf, dayNumberOf, weekdayOf, type DayNumber } from '@pastille/time';

/** From the closest look to the widest. */
export type Scale = 'day' | 'week' | 'two-weeks' | 'month' | 'quarter';
export const SCALES: readonly Scale[] = ['day', 'week', 'two-weeks', 'month', 'quarter'];

/** The days on screen: `days` of them from `from` on. */
export interface DayRange {
  readonly from: DayNumber;
  readonly days: number;
}

const mondayOf = (day: DayNumber): DayNumber => day - weekdayOf(day);

/** The first of a month; month 13 is the January after. */
const firstOf = (year: number, month: number): DayNumber =>
  dayNumberOf(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);

function monthsFrom(day: DayNumber, count: number): DayRange {
  const { year, month } = civilOf(day);
  const from = firstOf(year, month);
  return { from, days: firstOf(year, month + count) - from };
}

/** What a scale shows around a day: weeks begin on Monday, months on their first; a quarter is that month and the two after it. */
export function rangeOf(scale: Scale, day: DayNumber): DayRange {
  if (scale === 'day') return { from: day, days: 1 };
  if (scale === 'month') return monthsFrom(day, 1);
  if (scale === 'quarter') return monthsFrom(day, 3);
  return { from: mondayOf(day), days: scale === 'week' ? 7 : 14 };
}

/** The day on which « previous » and « next » land. Two weeks go by one, a quarter by a month: planners look ahead without losing sight of now. */
export function stepFrom(scale: Scale, day: DayNumber, direction: -1 | 1): DayNumber {
  const { from } = rangeOf(scale, day);
  if (scale === 'day') return day + direction;
  if (scale === 'month' || scale === 'quarter') {
    return direction > 0 ? from + monthsFrom(from, 1).days : monthsFrom(from - 1, 1).from;
  }
  return from + 7 * direction;
}
