import { MINUTES_PER_DAY } from '@pastille/time';
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

/** Every day of a century: nobody waits for more. */
const MOST_STEPS = 36_525;

/** How many days one step takes at least, by frequency, in the library's numbers. */
const DAYS_OF_STEP = [365, 28, 7, 1] as const;

type Options = ReturnType<typeof RRule.parseString>;

/** At most once a day, and forwards. */
function isOfDays({ freq, interval = 1, byhour, byminute, bysecond }: Options): boolean {
  const isPlain = [byhour, byminute, bysecond].every((part) => part === undefined);
  return isPlain && interval >= 1 && freq !== undefined && FREQUENCIES.includes(freq);
}

class PastTheEnd extends Error {}

/**
 * The library looks at UNTIL only when it has found something, and follows a rule that never comes round
 * to the year 9999. It asks for the interval twice a step: the only place where it can be stopped.
 */
function stopAfter(rule: InstanceType<typeof RRule>, days: number): void {
  const { interval, freq } = rule.options;
  const unit = DAYS_OF_STEP[freq as 0 | 1 | 2 | 3];
  // The periods of the start and of the end are begun ones.
  const most = Math.min(Math.ceil(days / unit) + 2, MOST_STEPS);
  let asked = 0;
  Object.defineProperty(rule.options, 'interval', {
    get() {
      asked += 1;
      if (asked > 2 * most + 1) throw new PastTheEnd();
      return interval;
    },
  });
}

/** All that the rule gives until it ends, is stopped, or has given enough. */
function collected(rule: InstanceType<typeof RRule>): readonly Date[] {
  const found: Date[] = [];
  try {
    rule.all((date) => found.push(date) < MOST_DATES);
  } catch (error) {
    if (!(error instanceof PastTheEnd)) throw error;
  }
  return found;
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
  stopAfter(rule, (end - start) / MINUTES_PER_DAY);
  return collected(rule).map((date) => wallTime(Math.floor(date.getTime() / MINUTE)));
}

/**
 * The wall times of a rule that is outside the engine's subset, worked out by `rrule`: so that what
 * comes from another calendar can be placed as single visits. An UNTIL is read as wall time. `null`
 * where the library does not understand it either, or where it comes round more than once a day. Costs
 * what the time between start and end holds, also where the rule never comes round at all.
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
