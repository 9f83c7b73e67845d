import {
  civilOf,
  dayNumberOf,
  dayOfLocal,
  localStartOfDay,
  weekdayOf,
  type DayNumber,
  type LocalMinutes,
  type Weekday,
} from '@pastille/time';
import { daysOfMonth } from './month-days.js';
import type { NthWeekday, Rule } from './rule.js';
import { minuteOfDay } from './wall-time.js';

/** Where somebody put one occurrence: from its own wall time to another. */
export interface Displacement {
  readonly from: LocalMinutes;
  readonly to: LocalMinutes;
}

/** A rule moved as one of its occurrences was. */
export interface ShiftedRule {
  readonly rule: Rule;
  /** Where the occurrence of the old rule stands in the new one; `null` where it has no counterpart. */
  readonly moved: (key: LocalMinutes) => LocalMinutes | null;
}

const dayDifference = ({ from, to }: Displacement): number => dayOfLocal(to) - dayOfLocal(from);

const WEEK: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

const turned = (weekday: Weekday, days: number): Weekday =>
  WEEK[(((weekday + days) % 7) + 7) % 7] ?? 0;

/** The week's first day turns with the others, so that every other week stays the same pairs of days. */
function turnedWeek(rule: Rule, days: number): Rule {
  const weekdays = rule.weekdays.map((one) => turned(one, days)).sort((a, b) => a - b);
  const isPaired = rule.frequency === 'WEEKLY' && rule.interval > 1;
  return { ...rule, weekdays, weekStart: isPaired ? turned(rule.weekStart, days) : rule.weekStart };
}

const monthLength = (year: number, month: number): number =>
  (month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1)) -
  dayNumberOf(year, month, 1);

/** « the second to last day » stays counted from the end. */
function dateLike(given: number, day: DayNumber): number {
  const { year, month, day: date } = civilOf(day);
  return given > 0 ? date : date - monthLength(year, month) - 1;
}

function nthLike({ nth }: NthWeekday, day: DayNumber): NthWeekday {
  const { year, month, day: date } = civilOf(day);
  const weekday = weekdayOf(day);
  if (nth > 0) return { nth: Math.ceil(date / 7), weekday };
  return { nth: -Math.ceil((monthLength(year, month) - date + 1) / 7), weekday };
}

/** The rule that names the day to which its only day of a month was put; `null` where it names several. */
function renamedDay(rule: Rule, day: DayNumber): Rule | null {
  const [date, ...otherDates] = rule.monthDays;
  const [nth, ...otherNths] = rule.nthWeekdays;
  const isSingle = otherDates.length + otherNths.length + rule.weekdays.length === 0;
  if (!isSingle || rule.months.length > 1) return null;
  return {
    ...rule,
    months: rule.months.length === 0 ? [] : [civilOf(day).month],
    monthDays: date === undefined ? [] : [dateLike(date, day)],
    nthWeekdays: nth === undefined ? [] : [nthLike(nth, day)],
  };
}

const monthIndex = (local: LocalMinutes): number => {
  const { year, month } = civilOf(dayOfLocal(local));
  return 12 * year + month - 1;
};

/** Month for month: the counterpart of « the second Tuesday » is « the second Thursday », however many days apart. */
function byMonth(rule: Rule, { from, to }: Displacement): ShiftedRule['moved'] {
  const months = monthIndex(to) - monthIndex(from);
  return (key) => {
    const index = monthIndex(key) + months;
    const [day] = daysOfMonth(rule, Math.floor(index / 12), (index % 12) + 1);
    return day === undefined ? null : localStartOfDay(day) + minuteOfDay(to);
  };
}

/** What was put to another day; `null` where no rule of the subset says where the others go. */
function shiftedDays(rule: Rule, at: Displacement): ShiftedRule | null {
  const by = at.to - at.from;
  if (rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY') {
    const renamed = renamedDay(rule, dayOfLocal(at.to));
    return renamed && { rule: renamed, moved: byMonth(renamed, at) };
  }
  if (rule.months.length > 0) return null;
  return { rule: turnedWeek(rule, dayDifference(at)), moved: (key) => key + by };
}

/** The rule after one of its occurrences was put elsewhere and the others go along. */
export function shiftedRule(rule: Rule, at: Displacement): ShiftedRule | null {
  const by = at.to - at.from;
  const until = rule.until === null ? null : rule.until + by;
  const moved = (key: LocalMinutes): LocalMinutes => key + by;
  const shifted = dayDifference(at) === 0 ? { rule, moved } : shiftedDays(rule, at);
  return shifted && { ...shifted, rule: { ...shifted.rule, until } };
}
