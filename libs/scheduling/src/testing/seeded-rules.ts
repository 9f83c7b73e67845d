import { dayNumberOf, localStartOfDay, type LocalMinutes, type Weekday } from '@pastille/time';
import { EVERY_DAY, type Rule } from '../recurrence/rule.js';
import { chance } from './chance.js';

const WEEK: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

export interface SeededRule {
  readonly rule: Rule;
  readonly start: LocalMinutes;
}

type Roll = (sides: number) => number;

/** Each value with one chance in `sides`, at least one of them. */
function some<T>(roll: Roll, values: readonly T[], sides: number): T[] {
  const chosen = values.filter(() => roll(sides) === 0);
  return chosen.length > 0 ? chosen : values.slice(roll(values.length)).slice(0, 1);
}

const oneToTwelve = Array.from({ length: 12 }, (_, i) => i + 1);
const dates = [1, 2, 13, 15, 28, 29, 30, 31, -1, -2, -29, -31].sort((a, b) => a - b);

const nths = (roll: Roll, from: readonly number[]): Rule['nthWeekdays'] =>
  some(roll, from, 3)
    .slice(0, 2)
    .map((nth) => ({ nth, weekday: WEEK[roll(7)] ?? 0 }));

const SHAPES: readonly ((roll: Roll) => Partial<Rule>)[] = [
  () => ({}),
  (roll) => ({ weekdays: some(roll, WEEK, 2) }),
  (roll) => ({ months: some(roll, oneToTwelve, 4) }),
  ...[0, 1].map(() => (roll: Roll): Partial<Rule> => ({
    frequency: 'WEEKLY',
    weekdays: some(roll, WEEK, 3),
    weekStart: WEEK[roll(7)] ?? 0,
  })),
  (roll) => ({ frequency: 'MONTHLY', monthDays: some(roll, dates, 5) }),
  (roll) => ({ frequency: 'MONTHLY', nthWeekdays: nths(roll, [-5, -2, -1, 1, 2, 3, 4, 5]) }),
  (roll) => ({
    ...{ frequency: 'MONTHLY', weekdays: some(roll, WEEK, 2) },
    positions: some(roll, [-2, -1, 1, 2, 3, 6], 4),
  }),
  (roll) => ({
    ...{ frequency: 'YEARLY', months: some(roll, oneToTwelve, 6) },
    monthDays: some(roll, dates, 6),
  }),
  (roll) => ({
    ...{ frequency: 'YEARLY', months: some(roll, oneToTwelve, 6) },
    nthWeekdays: nths(roll, [-1, 1, 2, 4]),
  }),
];

const INTERVALS = [1, 1, 1, 2, 2, 3, 4, 5, 6, 12];

/** A rule of the supported subset and where it begins: the same for the same seed. The start need not match the rule. */
export function seededRule(seed: number): SeededRule {
  const dice = chance(seed);
  const roll = (sides: number): number => dice.below(sides);
  const shape = SHAPES[seed % SHAPES.length] ?? SHAPES[0];
  const start =
    localStartOfDay(dayNumberOf(2019 + roll(8), 1 + roll(12), 1 + roll(28)) + roll(4)) +
    15 * roll(96);
  const rule: Rule = {
    ...EVERY_DAY,
    interval: INTERVALS[roll(INTERVALS.length)] ?? 1,
    ...shape?.(roll),
  };
  const end = roll(3);
  if (end === 0) return { rule: { ...rule, count: 1 + roll(40) }, start };
  if (end === 1)
    return { rule: { ...rule, until: start + 1440 * roll(1500) + roll(3) - 1 }, start };
  return { rule, start };
}
