import {
  localStartOfDay,
  parseLocalDate,
  toLocal,
  type LocalMinutes,
  type Weekday,
  type Zone,
} from '@pastille/time';
import { shapeFault, type Parts, type RuleFault } from './rule-shape.js';
import { EVERY_DAY, WEEKDAY_NAMES, type Frequency, type NthWeekday, type Rule } from './rule.js';

export type ParsedRule =
  | { readonly rule: Rule; readonly fault: null }
  | { readonly rule: null; readonly fault: RuleFault };

const FREQUENCIES: readonly Frequency[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** Every day of a century: a number above that is a slip of the hand. */
const MOST = 36_525;

const inOrder = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

/** `null` where one of them is no whole number, is zero or is too far from it. */
function numbersOf(text: string, most: number): readonly number[] | null {
  const numbers = text.split(',').map((one) => (/^[+-]?\d{1,5}$/.test(one) ? Number(one) : 0));
  return numbers.every((one) => one !== 0 && Math.abs(one) <= most) ? inOrder(numbers) : null;
}

function positiveOf(text: string, most: number): readonly number[] | null {
  const numbers = numbersOf(text, most);
  return numbers?.every((one) => one > 0) ? numbers : null;
}

const NAMES: readonly string[] = WEEKDAY_NAMES;
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

const weekdayNamed = (name: string): Weekday | undefined => WEEKDAYS[NAMES.indexOf(name)];

interface Days {
  readonly weekdays: readonly Weekday[];
  readonly nthWeekdays: readonly NthWeekday[];
}

function daysOf(text: string): Days | null {
  const weekdays = new Set<Weekday>();
  const nths = new Map<string, NthWeekday>();
  for (const one of text.split(',')) {
    const found = /^([+-]?[1-5])?([A-Z]{2})$/.exec(one);
    const weekday = weekdayNamed(found?.[2] ?? '');
    if (!found || weekday === undefined) return null;
    if (found[1] === undefined) weekdays.add(weekday);
    else nths.set(`${Number(found[1])} ${weekday}`, { nth: Number(found[1]), weekday });
  }
  return {
    weekdays: [...weekdays].sort((a, b) => a - b),
    nthWeekdays: [...nths.values()].sort((a, b) => a.nth - b.nth || a.weekday - b.weekday),
  };
}

/**
 * UNTIL to wall time, floored to the minute. A mere date takes the whole day in. With a Z it is an
 * instant, as RFC 5545 wants it beside a zone: only a zone can say which wall time that is.
 */
function untilOf(text: string, zone: Zone | null): LocalMinutes | null {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text);
  if (!found) return null;
  const [, year, month, date, hour, minute, , z] = found;
  const day = parseLocalDate(`${year}-${month}-${date}`);
  if (day === null || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null;
  if (hour === undefined) return localStartOfDay(day + 1) - 1;
  const local = localStartOfDay(day) + Number(hour) * 60 + Number(minute);
  if (z === '') return local;
  return zone && toLocal(zone, local);
}

type Reader = (text: string, zone: Zone | null) => Partial<Rule> | null;

const field =
  <V>(
    read: (text: string, zone: Zone | null) => V | null | undefined,
    into: (value: V) => Partial<Rule>,
  ): Reader =>
  (text, zone) => {
    const value = read(text, zone);
    return value === null || value === undefined ? null : into(value);
  };

const oneOf = (text: string): number | null => {
  const [value, ...more] = positiveOf(text, MOST) ?? [];
  return value === undefined || more.length > 0 ? null : value;
};

const READERS: ReadonlyMap<string, Reader> = new Map([
  [
    'FREQ',
    field(
      (text) => FREQUENCIES.find((one) => one === text),
      (frequency) => ({ frequency }),
    ),
  ],
  ['INTERVAL', field(oneOf, (interval) => ({ interval }))],
  ['COUNT', field(oneOf, (count) => ({ count }))],
  ['UNTIL', field(untilOf, (until) => ({ until }))],
  ['WKST', field(weekdayNamed, (weekStart) => ({ weekStart }))],
  [
    'BYMONTH',
    field(
      (text) => positiveOf(text, 12),
      (months) => ({ months }),
    ),
  ],
  [
    'BYMONTHDAY',
    field(
      (text) => numbersOf(text, 31),
      (monthDays) => ({ monthDays }),
    ),
  ],
  ['BYDAY', field(daysOf, (days) => days)],
  [
    'BYSETPOS',
    field(
      (text) => numbersOf(text, 31),
      (positions) => ({ positions }),
    ),
  ],
]);

const isFault = (one: object): one is RuleFault => 'sentence' in one;

function partsOf(text: string): Parts | RuleFault {
  const parts = new Map<string, string>();
  const bare = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  for (const piece of bare.split(';')) {
    const [name = '', value = '', more] = piece.split('=');
    if (value === '' || more !== undefined || parts.has(name)) {
      return { sentence: 'rule-unreadable', part: piece };
    }
    if (!READERS.has(name)) return { sentence: 'rule-part-unsupported', part: piece };
    parts.set(name, value);
  }
  return parts.has('FREQ') ? parts : { sentence: 'rule-part-missing', part: 'FREQ' };
}

function readAll(parts: Parts, zone: Zone | null): Rule | RuleFault {
  let rule = EVERY_DAY;
  for (const [name, text] of parts) {
    const read = READERS.get(name)?.(text, zone) ?? null;
    if (!read) {
      const sentence = name === 'FREQ' ? 'rule-part-unsupported' : 'rule-unreadable';
      return { sentence, part: `${name}=${text}` };
    }
    rule = { ...rule, ...read };
  }
  return rule;
}

/**
 * Reads an RRULE value. What is outside the subset is refused, and named, rather than half understood.
 *
 * @param zone turns an UNTIL that is an instant (`…Z`) into wall time; without one it is refused.
 */
export function parseRule(text: string, zone: Zone | null = null): ParsedRule {
  const refused = (fault: RuleFault): ParsedRule => ({ rule: null, fault });
  const parts = partsOf(text);
  if (isFault(parts)) return refused(parts);
  const rule = readAll(parts, zone);
  if (isFault(rule)) return refused(rule);
  if (rule.count !== null && rule.until !== null) {
    return refused({ sentence: 'rule-count-and-until', part: 'COUNT' });
  }
  const fault = shapeFault(rule, parts);
  return fault ? refused(fault) : { rule, fault: null };
}
