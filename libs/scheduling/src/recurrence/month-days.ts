import { dayNumberOf, weekdayOf, type DayNumber } from '@pastille/time';
import type { NthWeekday, Rule } from './rule.js';

/** A month as its first day and how many it has. `month` may run past 12, into the years after. */
interface Month {
  readonly first: DayNumber;
  readonly length: number;
}

function monthOf(year: number, month: number): Month {
  const first = dayNumberOf(year, month, 1);
  const next = month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1);
  return { first, length: next - first };
}

/** `null` where the month has no such day: no 31st of June, no 29th of February in most years. */
function byDate({ first, length }: Month, date: number): DayNumber | null {
  const index = date > 0 ? date - 1 : length + date;
  return index >= 0 && index < length ? first + index : null;
}

function byNth({ first, length }: Month, { nth, weekday }: NthWeekday): DayNumber | null {
  const offset = (weekday - weekdayOf(first) + 7) % 7;
  const count = Math.floor((length - offset - 1) / 7) + 1;
  const index = nth > 0 ? nth - 1 : count + nth;
  return index >= 0 && index < count ? first + offset + 7 * index : null;
}

/** Those of the month's days that bear one of the names, at the given places among them. */
function byPosition({ first, length }: Month, { weekdays, positions }: Rule): (DayNumber | null)[] {
  const days: DayNumber[] = [];
  for (let day = first; day < first + length; day += 1) {
    if (weekdays.includes(weekdayOf(day))) days.push(day);
  }
  return positions.map((one) => days[one > 0 ? one - 1 : days.length + one] ?? null);
}

/** The days of one month that a monthly or yearly rule names, in order, each once. */
export function daysOfMonth(rule: Rule, year: number, month: number): readonly DayNumber[] {
  const given = monthOf(year, month);
  const found = [
    ...rule.monthDays.map((date) => byDate(given, date)),
    ...rule.nthWeekdays.map((nth) => byNth(given, nth)),
    ...(rule.positions.length === 0 ? [] : byPosition(given, rule)),
  ];
  const days = found.filter((day) => day !== null);
  return days.length < 2 ? days : [...new Set(days)].sort((a, b) => a - b);
}
