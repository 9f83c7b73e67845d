import { civilOf, dayNumberOf, dayOfLocal, localStartOfDay, weekdayOf } from '@pastille/time';
import type { Onset } from './onset.js';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** How a change of the clocks comes round: every change of a rule has the same of all of these. */
interface Habit {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly weekday: string;
  readonly minuteOfDay: number;
}

interface Dated extends Habit {
  readonly year: number;
  readonly day: number;
  readonly daysInMonth: number;
}

function dated({ local, from, to }: Onset): Dated {
  const number = dayOfLocal(local);
  const { year, month, day } = civilOf(number);
  const next = month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1);
  return {
    ...{ from, to, year, month, day },
    weekday: WEEKDAYS[weekdayOf(number)],
    minuteOfDay: local - localStartOfDay(number),
    daysInMonth: next - dayNumberOf(year, month, 1),
  };
}

const isSame = (a: Habit, b: Habit): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.month === b.month &&
  a.weekday === b.weekday &&
  a.minuteOfDay === b.minuteOfDay;

/** `-1SU`, `2SU`, or seven days of the month of which one is a Sunday; `null` where none of them fits. */
function dayPart(days: readonly Dated[]): string | null {
  const [{ weekday } = { weekday: '' }] = days;
  if (days.every(({ day, daysInMonth }) => day > daysInMonth - 7)) return `BYDAY=-1${weekday}`;
  const nth = Math.ceil((days[0]?.day ?? 0) / 7);
  if (days.every(({ day }) => Math.ceil(day / 7) === nth)) return `BYDAY=${nth}${weekday}`;
  const numbers = days.map(({ day }) => day);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (last - first > 6) return null;
  const week = Array.from({ length: 7 }, (_, i) => first + i);
  return `BYMONTHDAY=${week.join(',')};BYDAY=${weekday}`;
}

/** Whether one change is the other a year before, as far as the day of the month does not matter. */
export function isYearBefore(earlier: Onset, later: Onset): boolean {
  const [a, b] = [dated(earlier), dated(later)];
  return isSame(a, b) && a.year + 1 === b.year;
}

/** The rule by which these changes, one a year, come round; `null` where there is none. */
export function yearlyRule(onsets: readonly Onset[]): string | null {
  const days = onsets.map(dated);
  const part = dayPart(days);
  const [head] = days;
  return !head || part === null ? null : `FREQ=YEARLY;BYMONTH=${head.month};${part}`;
}
