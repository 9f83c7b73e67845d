import * as library from 'rrule';
import type { LocalDateTime } from '../model/index.js';
import { parseWallTime, wallTime } from './wall-time.js';

/** Under Node the package is CommonJS behind `default`; a bundler takes its ES module, which has none. */
const { RRule } = ('default' in library ? library.default : library) as typeof library;

/** More visits than anybody would place one by one. */
const MOST_DATES = 500;

/** YEARLY, MONTHLY, WEEKLY and DAILY in the library's numbers: nothing comes round more than once a day here. */
const FREQUENCIES: readonly number[] = [0, 1, 2, 3];

const MINUTE = 60_000;

/** Every day of half a century: beyond, a rule that never comes round would be followed to the year 9999. */
const MOST_STEPS = 20_000;

type Options = ReturnType<typeof RRule.parseString>;

/** At most once a day, and forwards. */
function isOfDays({ freq, interval = 1, byhour, byminute, bysecond }: Options): boolean {
  const isPlain = [byhour, byminute, bysecond].every((part) => part === undefined);
  return isPlain && interval >= 1 && freq !== undefined && FREQUENCIES.includes(freq);
}

/** The library asks for the interval at each step, found or not: the only place where it can be stopped. */
function boundSteps(rule: InstanceType<typeof RRule>): void {
  const { interval } = rule.options;
  let steps = 0;
  Object.defineProperty(rule.options, 'interval', {
    get() {
      steps += 1;
      if (steps > MOST_STEPS) throw new RangeError('a rule without end');
      return interval;
    },
  });
}

function dates(text: string, start: number, end: number): readonly LocalDateTime[] | null {
  // Floating: wall time written as UTC, the one way in which the library does not depend on the machine's zone.
  const options = RRule.parseString(text);
  if (!isOfDays(options)) return null;
  const until = Math.min(options.until?.getTime() ?? Infinity, end * MINUTE);
  const rule = new RRule(
    { ...options, tzid: null, dtstart: new Date(start * MINUTE), until: new Date(until) },
    true,
  );
  boundSteps(rule);
  return rule
    .all((_, index) => index < MOST_DATES)
    .slice(0, MOST_DATES)
    .map((date) => wallTime(Math.floor(date.getTime() / MINUTE)));
}

/**
 * The wall times of a rule that is outside the engine's subset, worked out by `rrule`: so that what
 * comes from another calendar can be placed as single visits. An UNTIL is read as wall time. `null`
 * where the library does not understand it either, where it comes round more than once a day, or where
 * it was followed for half a century of days and more.
 */
export function foreignDates(
  text: string,
  start: LocalDateTime,
  end: LocalDateTime,
): readonly LocalDateTime[] | null {
  const [from, to] = [parseWallTime(start), parseWallTime(end)];
  if (from === null || to === null || to < from) return null;
  try {
    return dates(text.trim().replace(/^RRULE:/i, ''), from, to);
  } catch {
    return null;
  }
}
