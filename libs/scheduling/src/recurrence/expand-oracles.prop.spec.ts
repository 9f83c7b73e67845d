import { dayOfLocal, localStartOfDay, type LocalMinutes } from '@pastille/time';
import ICAL from 'ical.js';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { seededRule } from '../testing/seeded-rules.js';
import { printRule } from './print-rule.js';
import { recurringFrom, ruledDays, type Recurring } from './recurring.js';
import type { Rule } from './rule.js';
import { wallTime } from './wall-time.js';

const RULES = 2_000;
/** So many of them are also compared with the slower witnesses; `RULES=2000 npm test -- expand-oracles` for all. */
const TWICE = Number(process.env['RULES'] ?? 300);
/** Of each rule, at most so many are compared, over at most so many days. */
const MOST = 60;
const DAYS = 3_000;

interface Case {
  readonly rule: Rule;
  readonly start: LocalMinutes;
  readonly recurring: Recurring;
}

/** The rule of that seed, beginning at its first occurrence, as every library expects; `[]` where it has none. */
function caseOf(seed: number): readonly Case[] {
  const { rule, start } = seededRule(seed);
  const recurring = recurringFrom(rule, start);
  if (!recurring || recurring.last < recurring.first) return [];
  const first = localStartOfDay(recurring.first) + recurring.minute;
  const again = recurringFrom(recurring.rule, first);
  return again ? [{ rule: again.rule, start: first, recurring: again }] : [];
}

const CASES: readonly Case[] = Array.from({ length: 2 * RULES }, (_, seed) => seed)
  .flatMap(caseOf)
  .slice(0, RULES);

const ours = ({ recurring, start }: Case): readonly string[] =>
  ruledDays(recurring, recurring.first, dayOfLocal(start) + DAYS)
    .slice(0, MOST)
    .map((day) => wallTime(localStartOfDay(day) + recurring.minute));

const instant = (local: LocalMinutes): Date => new Date(local * 60_000);
const wall = (date: Date): string => date.toISOString().slice(0, 16);
const basic = (local: LocalMinutes): string => `${wallTime(local).replace(/[-:]/g, '')}00`;

/** Wall time written as UTC: what the libraries call floating. */
const floating = ({ rule }: Case): string =>
  printRule(rule).replace(/UNTIL=(\w+)/, (text) => `${text}Z`);

function byRrule(one: Case): readonly string[] {
  const options = rrule.RRule.parseString(floating(one));
  const rule = new rrule.RRule({ ...options, dtstart: instant(one.start) }, true);
  const end = localStartOfDay(dayOfLocal(one.start) + DAYS + 1) - 1;
  const found: Date[] = [];
  rule.between(instant(one.start), instant(end), true, (date, length) => {
    found.push(date);
    return length < MOST;
  });
  return found.slice(0, MOST).map(wall);
}

function byRruleTemporal(one: Case): readonly string[] {
  const rruleString = `DTSTART;TZID=UTC:${basic(one.start)}\nRRULE:${floating(one)}`;
  const rule = new RRuleTemporal({ rruleString, maxIterations: 100_000 });
  const end = localStartOfDay(dayOfLocal(one.start) + DAYS + 1) - 1;
  const found: string[] = [];
  rule.all((date) => {
    const told = date.toString().slice(0, 16);
    if (told > wallTime(end)) return false;
    found.push(told);
    return found.length < MOST;
  });
  return found;
}

function byIcal(one: Case): readonly string[] {
  const rule = ICAL.Recur.fromString(printRule(one.rule));
  const iterator = rule.iterator(ICAL.Time.fromDateTimeString(`${wallTime(one.start)}:00`));
  const end = wallTime(localStartOfDay(dayOfLocal(one.start) + DAYS + 1) - 1);
  const found: string[] = [];
  while (found.length < MOST) {
    // Past its end it answers nothing, whatever its types say.
    const next = iterator.next() as { toString(): string } | null | undefined;
    if (!next || next.toString() > end) break;
    const told = next.toString().slice(0, 16);
    found.push(told);
  }
  return found;
}

function differing(
  oracle: (one: Case) => readonly string[],
  cases: readonly Case[],
): readonly string[] {
  return cases.flatMap((one) => {
    const [mine, theirs] = [ours(one), oracle(one)];
    if (mine.join() === theirs.join()) return [];
    const at = mine.findIndex((text, i) => text !== theirs[i]);
    return [
      `${wallTime(one.start)} ${printRule(one.rule)}: ${mine[at]} against ${theirs[at]} (${mine.length}, ${theirs.length})`,
    ];
  });
}

/** The third and the last but one of four Tuesdays are the same day, which `rrule` then tells twice. */
const tellsTwice = ({ rule }: Case): boolean =>
  rule.positions.some((one) => one > 0) && rule.positions.some((one) => one < 0);

describe('rules of the supported subset', () => {
  const some = CASES.slice(0, TWICE);

  it('are 2,000, each beginning with its first occurrence', () => {
    expect(CASES).toHaveLength(2_000);
  });

  it('come round as `rrule` has them in floating time, or `rrule-temporal` where that tells a day twice', () => {
    const twice = CASES.filter(tellsTwice);
    const once = CASES.filter((one) => !tellsTwice(one));

    expect(once.length).toBeGreaterThan(CASES.length * 0.85);
    expect([...differing(byRrule, once), ...differing(byRruleTemporal, twice)]).toEqual([]);
  });

  it('come round as `rrule-temporal` has them', () => {
    expect(differing(byRruleTemporal, some)).toEqual([]);
  });

  it('come round as `ical.js` has them, where it does not take the 31st of June for the 1st of July', () => {
    const safe = some.filter(
      ({ rule }) =>
        rule.frequency !== 'YEARLY' || rule.monthDays.every((one) => one > 0 && one < 29),
    );

    expect(safe.length).toBeGreaterThan(some.length * 0.85);
    expect(differing(byIcal, safe)).toEqual([]);
  });
});
