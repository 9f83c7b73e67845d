import { dayOfLocal, localStartOfDay, type DayNumber, type LocalMinutes } from '@pastille/time';
import type { Series } from '../model/index.js';
import { parseRule } from './parse-rule.js';
import { LAST_DAY, patternOf, type Pattern } from './pattern.js';
import { completed } from './rule-shape.js';
import type { Rule } from './rule.js';
import { minuteOfDay, parseWallTime } from './wall-time.js';

/** A series with its rule worked out, once. */
export interface Recurring {
  readonly rule: Rule;
  readonly pattern: Pattern;
  /** The first day that matches the rule, on or after the series' own start. */
  readonly first: DayNumber;
  /** No occurrence after it; before `first` where there is none at all. */
  readonly last: DayNumber;
  /** At which minute of the local day each occurrence begins. */
  readonly minute: number;
}

function lastDay(
  { rule, pattern }: Pick<Recurring, 'rule' | 'pattern'>,
  first: DayNumber,
  minute: number,
): DayNumber {
  if (rule.until !== null) return Math.min(dayOfLocal(rule.until - minute), LAST_DAY);
  if (rule.count === null) return LAST_DAY;
  return pattern.nth(first, rule.count) ?? LAST_DAY;
}

/** How a rule goes on from a wall time. `null` where no day ever matches it. */
export function recurringFrom(given: Rule, start: LocalMinutes): Recurring | null {
  const rule = completed(given, start);
  const pattern = patternOf(rule, dayOfLocal(start));
  const first = pattern.nth(dayOfLocal(start), 1);
  if (first === null) return null;
  const minute = minuteOfDay(start);
  return { rule, pattern, first, last: lastDay({ rule, pattern }, first, minute), minute };
}

const known = new WeakMap<Series, { readonly recurring: Recurring | null }>();

function workedOut({ recurrence, start }: Series): Recurring | null {
  if (recurrence.type !== 'rule') return null;
  const { rule } = parseRule(recurrence.rule);
  const local = parseWallTime(start);
  return rule && local !== null ? recurringFrom(rule, local) : null;
}

/** `null` for a series without occurrences: « after the last visit », or a rule that is not ours. */
export function recurringOf(series: Series): Recurring | null {
  let found = known.get(series);
  if (!found) {
    found = { recurring: workedOut(series) };
    known.set(series, found);
  }
  return found.recurring;
}

/** Whether an occurrence of the rule begins at that wall time, whatever the holidays make of it. */
export function hasKey({ pattern, first, last, minute }: Recurring, local: LocalMinutes): boolean {
  const day = dayOfLocal(local);
  const isWithin = day >= first && day <= last && local === localStartOfDay(day) + minute;
  return isWithin && pattern.has(day);
}

/** The days on which occurrences fall by the rule alone. */
export function ruledDays(
  { pattern, first, last }: Recurring,
  from: DayNumber,
  to: DayNumber,
): readonly DayNumber[] {
  const [a, b] = [Math.max(from, first), Math.min(to, last)];
  return a > b ? [] : pattern.daysIn(a, b);
}
