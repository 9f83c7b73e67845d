import type { Recurrence, Series } from '@pastille/scheduling';
import { parseRule, printRule } from '@pastille/scheduling/series';
import {
  civilOf,
  dayOf,
  dayOfLocal,
  formatLocalDate,
  localStartOfDay,
  weekdayOf,
  type LocalDate,
} from '@pastille/time';

type Rule = NonNullable<ReturnType<typeof parseRule>['rule']>;
export type Weekday = Rule['weekdays'][number];

export const EVERY = [
  ...(['week', 'day', 'month-weekday', 'month-date', 'year', 'year-weekday'] as const),
  ...(['after', 'window'] as const),
] as const;

/** How it comes round, in the words of a form. `other`: a rule that the form cannot say, kept as it is. */
export type Every = (typeof EVERY)[number] | 'other';

export type Ends = 'never' | 'until' | 'count';

/** What the form of a series asks about when it takes place. Numbers as they were typed may be out of range. */
export interface Repeat {
  readonly every: Every;
  readonly interval: number;
  readonly weekdays: readonly Weekday[];
  /** 1 to 5; -1 is the last one of the month. */
  readonly nth: number;
  readonly weekday: Weekday;
  /** 1 to 31; -1 is the last day of the month. */
  readonly monthDay: number;
  readonly months: number;
  /** `MM-DD` */
  readonly from: string;
  readonly to: string;
  readonly ends: Ends;
  readonly until: LocalDate | null;
  readonly count: number;
  readonly other: string;
}

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

/** Which weekday of its month a day is: the second Tuesday is 2. */
const nthOf = (date: LocalDate): number => Math.ceil(civilOf(dayOf(date)).day / 7);

const weekdayAt = (date: LocalDate): Weekday => WEEKDAYS[weekdayOf(dayOf(date))] ?? 0;

/** Every week on the day of its start, for ever: what most of them are. */
export function usualRepeat(start: LocalDate): Repeat {
  const { day } = civilOf(dayOf(start));
  return {
    ...{ every: 'week', interval: 1, weekdays: [weekdayAt(start)] },
    ...{ nth: Math.min(nthOf(start), 4), weekday: weekdayAt(start), monthDay: day },
    ...{ months: 12, from: '09-15', to: '10-31' },
    ...{ ends: 'never', until: null, count: 10, other: '' },
  };
}

const BARE: Rule = {
  ...{ frequency: 'DAILY', interval: 1, months: [], monthDays: [], weekdays: [] },
  ...{ nthWeekdays: [], positions: [], weekStart: 0, count: null, until: null },
};

function shapeOf(repeat: Repeat, start: LocalDate): Partial<Rule> {
  const { month, day } = civilOf(dayOf(start));
  switch (repeat.every) {
    case 'week':
      return { frequency: 'WEEKLY', weekdays: [...repeat.weekdays].sort((a, b) => a - b) };
    case 'month-weekday':
      return {
        frequency: 'MONTHLY',
        nthWeekdays: [{ nth: repeat.nth, weekday: repeat.weekday }],
      };
    case 'month-date':
      return { frequency: 'MONTHLY', monthDays: [repeat.monthDay] };
    case 'year':
      return { frequency: 'YEARLY', months: [month], monthDays: [day] };
    case 'year-weekday':
      return {
        frequency: 'YEARLY',
        months: [month],
        nthWeekdays: [{ nth: repeat.nth, weekday: repeat.weekday }],
      };
    default:
      return { frequency: 'DAILY' };
  }
}

/** The last minute of that day belongs to it. */
const endOfDate = (date: LocalDate): number => localStartOfDay(dayOf(date) + 1) - 1;

function endOf({ ends, until, count }: Repeat): Pick<Rule, 'count' | 'until'> {
  if (ends === 'count') return { count, until: null };
  return { count: null, until: ends === 'until' && until ? endOfDate(until) : null };
}

/** What the engine is told. `null`: a day, or an end, is still missing. */
export function recurrenceOf(repeat: Repeat, start: LocalDate): Recurrence | null {
  const { every, months, from, to, ends, until } = repeat;
  if (every === 'after') return { type: 'after-last-visit', months };
  if (every === 'window') return { type: 'yearly-window', from, to };
  if (ends === 'until' && until === null) return null;
  if (every === 'other') return { type: 'rule', rule: repeat.other };
  if (every === 'week' && repeat.weekdays.length === 0) return null;
  const rule = { ...BARE, ...shapeOf(repeat, start), interval: repeat.interval, ...endOf(repeat) };
  return { type: 'rule', rule: printRule(rule) };
}

function endsOf({ count, until }: Rule): Pick<Repeat, 'ends' | 'until' | 'count'> {
  if (count !== null) return { ends: 'count', until: null, count };
  if (until === null) return { ends: 'never', until: null, count: 10 };
  return { ends: 'until', until: formatLocalDate(dayOfLocal(until)), count: 10 };
}

type DaysOf = (rule: Rule, start: LocalDate) => Partial<Repeat> | null;

/** The form’s words for the days of a rule; `null` where it has none. */
const DAYS_OF: Record<Rule['frequency'], DaysOf> = {
  DAILY: ({ weekdays, months }) => (weekdays.length + months.length > 0 ? null : { every: 'day' }),
  WEEKLY: ({ weekdays }) => ({ every: 'week', weekdays }),
  MONTHLY: ({ nthWeekdays: [nth], monthDays: [monthDay] }) => {
    if (nth) return { every: 'month-weekday', ...nth };
    return monthDay ? { every: 'month-date', monthDay } : null;
  },
  YEARLY: ({ months, monthDays, nthWeekdays: [nth] }, start) => {
    const { month, day } = civilOf(dayOf(start));
    if (months.length !== 1 || months[0] !== month) return null;
    if (nth) return { every: 'year-weekday', ...nth };
    return monthDays[0] === day ? { every: 'year' } : null;
  },
};

/** Several days of a month, or places among them: the form has room for one. */
const isCrowded = ({ positions, nthWeekdays, monthDays }: Rule): boolean =>
  positions.length > 0 || nthWeekdays.length > 1 || monthDays.length > 1;

const daysOf: DaysOf = (rule, start) =>
  isCrowded(rule) ? null : DAYS_OF[rule.frequency](rule, start);

function ofRule(text: string, start: LocalDate): Partial<Repeat> {
  const { rule } = parseRule(text);
  const days = rule && daysOf(rule, start);
  if (!rule || !days) return { every: 'other', other: text };
  return { ...days, interval: rule.interval, ...endsOf(rule) };
}

/** What the form shows of a series that is there already. */
export function repeatOf({ recurrence, start }: Pick<Series, 'recurrence' | 'start'>): Repeat {
  const date = start.slice(0, 10);
  const usual = usualRepeat(date);
  switch (recurrence.type) {
    case 'after-last-visit':
      return { ...usual, every: 'after', months: recurrence.months };
    case 'yearly-window':
      return { ...usual, every: 'window', from: recurrence.from, to: recurrence.to };
    case 'rule':
      return { ...usual, ...ofRule(recurrence.rule, date) };
  }
}

/** Opens tasks instead of taking place by itself. */
export const opensTasks = ({ every }: Pick<Repeat, 'every'>): boolean =>
  every === 'after' || every === 'window';
