import { civilOf, dayOfLocal, weekdayOf, type LocalMinutes } from '@pastille/time';
import type { Frequency, Rule } from './rule.js';

/** Why a text is no rule of ours; `part` is the piece at fault, as it was written. */
export interface RuleFault {
  readonly sentence:
    'rule-unreadable' | 'rule-part-unsupported' | 'rule-part-missing' | 'rule-count-and-until';
  readonly part: string;
}

/** The pieces of a rule as they were written, by name. */
export type Parts = ReadonlyMap<string, string>;

/** Which BY parts go together in the subset, by what is given: M month, D month day, W weekday, N nth weekday, P position. */
const SHAPES: Readonly<Record<Frequency, readonly string[]>> = {
  DAILY: ['', 'M', 'W'],
  WEEKLY: ['', 'W'],
  MONTHLY: ['', 'D', 'N', 'WP'],
  YEARLY: ['', 'MD', 'MN'],
};

const LETTERS: readonly (readonly [string, keyof Rule, string])[] = [
  ['M', 'months', 'BYMONTH'],
  ['D', 'monthDays', 'BYMONTHDAY'],
  ['W', 'weekdays', 'BYDAY'],
  ['N', 'nthWeekdays', 'BYDAY'],
  ['P', 'positions', 'BYSETPOS'],
];

const isGiven = (value: Rule[keyof Rule]): boolean => Array.isArray(value) && value.length > 0;

/** `null` where the parts go together; else the one that has no place, or the one that lacks. */
export function shapeFault(rule: Rule, parts: Parts): RuleFault | null {
  const given = LETTERS.filter(([, field]) => isGiven(rule[field]));
  const shape = given.map(([letter]) => letter).join('');
  const shapes = SHAPES[rule.frequency];
  if (shapes.includes(shape)) return null;
  const wider = shapes.find((one) => given.every(([letter]) => one.includes(letter)));
  if (wider !== undefined) {
    const lacking = LETTERS.find(([letter]) => wider.includes(letter) && !shape.includes(letter));
    return { sentence: 'rule-part-missing', part: lacking?.[2] ?? '' };
  }
  const last = given.findLast(([letter]) => !shapes.some((one) => one.includes(letter)));
  const [, , name = ''] = last ?? given.at(-1) ?? [];
  return { sentence: 'rule-part-unsupported', part: `${name}=${parts.get(name) ?? ''}` };
}

/** With every part that RFC 5545 lets a start imply written out, so that a rule means the same wherever it begins. */
export function completed(rule: Rule, start: LocalMinutes): Rule {
  const day = dayOfLocal(start);
  const { month, day: date } = civilOf(day);
  const isBare = LETTERS.every(([, field]) => !isGiven(rule[field]));
  if (!isBare || rule.frequency === 'DAILY') return rule;
  if (rule.frequency === 'WEEKLY') return { ...rule, weekdays: [weekdayOf(day)] };
  if (rule.frequency === 'MONTHLY') return { ...rule, monthDays: [date] };
  return { ...rule, months: [month], monthDays: [date] };
}
