import { civilOf, dayNumberOf, weekdayOf, type DayNumber } from '@pastille/time';

export type Scale = 'day' | 'week' | 'two-weeks' | 'month';
export const SCALES: readonly Scale[] = ['day', 'week', 'two-weeks', 'month'];

/** The days on screen: `days` of them from `from` on. */
export interface DayRange {
  readonly from: DayNumber;
  readonly days: number;
}

const mondayOf = (day: DayNumber): DayNumber => day - weekdayOf(day);

function monthOf(day: DayNumber): DayRange {
  const { year, month } = civilOf(day);
  const from = dayNumberOf(year, month, 1);
  const next = month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1);
  return { from, days: next - from };
}

/** What a scale shows around a day: weeks begin on Monday, months on their first. */
export function rangeOf(scale: Scale, day: DayNumber): DayRange {
  if (scale === 'day') return { from: day, days: 1 };
  if (scale === 'month') return monthOf(day);
  return { from: mondayOf(day), days: scale === 'week' ? 7 : 14 };
}

/** The day on which « previous » and « next » land. Two weeks go by one: planners look ahead week by week. */
export function stepFrom(scale: Scale, day: DayNumber, direction: -1 | 1): DayNumber {
  const { from, days } = rangeOf(scale, day);
  if (scale === 'day') return day + direction;
  if (scale === 'month') return direction > 0 ? from + days : monthOf(from - 1).from;
  return from + 7 * direction;
}
