import { civilOf, dayNumberOf, weekdayOf, type DayNumber } from '@pastille/time';
import { daysOfMonth } from './month-days.js';
import type { Frequency, Rule } from './rule.js';

/** Plans live in these days; no rule is followed beyond. */
export const FIRST_DAY = dayNumberOf(2000, 1, 1);
export const LAST_DAY = dayNumberOf(2099, 12, 31);

/**
 * The days of a rule, without end in either direction: its COUNT, its UNTIL and where it begins are
 * somebody else's business. So the two halves of a split series have one and the same pattern.
 */
export interface Pattern {
  /** From one day to another, both included, in order. */
  daysIn(from: DayNumber, to: DayNumber): readonly DayNumber[];
  has(day: DayNumber): boolean;
  /** The day on which the pattern comes round for the `n`th time from a day on, or `null` after {@link LAST_DAY}. */
  nth(from: DayNumber, n: number): DayNumber | null;
}

/** Days, weeks, months or years, each numbered without gaps. */
interface Unit {
  readonly of: (day: DayNumber) => number;
  readonly days: (unit: number) => readonly DayNumber[];
}

function everyDay(rule: Rule): Unit {
  const { months, weekdays } = rule;
  const isOn = (day: DayNumber): boolean =>
    (weekdays.length === 0 || weekdays.includes(weekdayOf(day))) &&
    (months.length === 0 || months.includes(civilOf(day).month));
  return { of: (day) => day, days: (day) => (isOn(day) ? [day] : []) };
}

/** A week begins on WKST: with an interval above one, that decides which days belong together. */
function everyWeek({ weekdays, weekStart }: Rule): Unit {
  // Day 0 was a Thursday, so week 0 began 3 days earlier where weeks begin on Monday.
  const shift = 3 - weekStart;
  const offsets = weekdays.map((one) => (one - weekStart + 7) % 7).sort((a, b) => a - b);
  return {
    of: (day) => Math.floor((day + shift) / 7),
    days: (week) => offsets.map((offset) => 7 * week - shift + offset),
  };
}

const everyMonth = (rule: Rule): Unit => ({
  of: (day) => {
    const { year, month } = civilOf(day);
    return 12 * year + month - 1;
  },
  days: (unit) => daysOfMonth(rule, Math.floor(unit / 12), (unit % 12) + 1),
});

const everyYear = (rule: Rule): Unit => ({
  of: (day) => civilOf(day).year,
  days: (year) => rule.months.flatMap((month) => daysOfMonth(rule, year, month)),
});

const UNITS: Readonly<Record<Frequency, (rule: Rule) => Unit>> = {
  DAILY: everyDay,
  WEEKLY: everyWeek,
  MONTHLY: everyMonth,
  YEARLY: everyYear,
};

const modulo = (a: number, n: number): number => ((a % n) + n) % n;

/** Days in each unit, where every one has as many; `null` where they differ. */
function evenSize({ frequency, weekdays, months }: Rule): number | null {
  if (frequency === 'WEEKLY') return weekdays.length;
  const isPlain = frequency === 'DAILY' && weekdays.length === 0 && months.length === 0;
  return isPlain ? 1 : null;
}

/** Which units of a rule come round, and what lies in them. */
interface Rounds extends Unit {
  readonly interval: number;
  readonly phase: number;
}

function firstRound({ of, interval, phase }: Rounds, day: DayNumber): number {
  const given = of(day);
  return given + modulo(phase - given, interval);
}

function daysIn(rounds: Rounds, from: DayNumber, to: DayNumber): readonly DayNumber[] {
  const found: DayNumber[] = [];
  const last = rounds.of(to);
  for (let one = firstRound(rounds, from); one <= last; one += rounds.interval) {
    for (const day of rounds.days(one)) if (day >= from && day <= to) found.push(day);
  }
  return found;
}

function walked(rounds: Rounds, from: DayNumber, n: number): DayNumber | null {
  let left = n;
  const last = rounds.of(LAST_DAY);
  for (let one = firstRound(rounds, from); one <= last; one += rounds.interval) {
    const days = rounds.days(one).filter((day) => day >= from && day <= LAST_DAY);
    const found = days[left - 1];
    if (found !== undefined) return found;
    left -= days.length;
  }
  return null;
}

/** Whole rounds are jumped over; what the first one lacks, the last one makes up for. */
function jumped(
  rounds: Rounds,
  from: DayNumber,
  { n, size }: { readonly n: number; readonly size: number },
): DayNumber | null {
  const jump = Math.max(0, Math.ceil(n / size) - 2);
  const begun = firstRound(rounds, from);
  const rest = rounds.days(begun).filter((day) => day >= from).length;
  const next = rounds.days(begun + (1 + jump) * rounds.interval)[0] ?? LAST_DAY + 1;
  return next > LAST_DAY ? null : walked(rounds, next, n - rest - jump * size);
}

/** The pattern of a completed rule that goes through the period in which `start` lies. */
export function patternOf(rule: Rule, start: DayNumber): Pattern {
  const { interval } = rule;
  const unit = UNITS[rule.frequency](rule);
  const rounds: Rounds = { ...unit, interval, phase: modulo(unit.of(start), interval) };
  const size = evenSize(rule);
  const isRound = (one: number): boolean => modulo(one - rounds.phase, interval) === 0;
  return {
    daysIn: (from, to) => daysIn(rounds, from, to),
    has: (day) => isRound(unit.of(day)) && unit.days(unit.of(day)).includes(day),
    nth: (from, n) =>
      size === null || n <= size ? walked(rounds, from, n) : jumped(rounds, from, { n, size }),
  };
}
