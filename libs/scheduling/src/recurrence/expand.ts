import {
  dayOfLocal,
  FIRST_MINUTE,
  LAST_MINUTE,
  type DayNumber,
  type Interval,
  type Minutes,
} from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type { LocalDateTime, Plan, Series } from '../model/index.js';
import { isOff, MOST_DAYS_MOVED } from './days-off.js';
import { keyOn, occurrenceOn, settingOf, type Occurrence, type Setting } from './occurrence.js';
import { overridesOf } from './overrides.js';
import { FIRST_DAY, LAST_DAY } from './pattern.js';
import { hasKey, recurringOf, ruledDays } from './recurring.js';
import { parseWallTime } from './wall-time.js';

/** Thirteen years of every day: nobody looks at more at once. */
export const MOST_OCCURRENCES = 5_000;

export interface Expansion {
  /** By start. */
  readonly occurrences: readonly Occurrence[];
  /** From there on nothing is told any more, for there was too much; `null` where all was told. */
  readonly cutAt: Minutes | null;
}

const NOTHING: Expansion = { occurrences: [], cutAt: null };

interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * The days whose occurrences may begin within a range. A day more on either side, for the nights of
 * change; and the days off next to it, from which a holiday policy may send something in.
 */
function keyDays({ plan, series, recurring, calendar }: Setting, range: Interval): Days {
  const { zone } = plan.settings;
  let from = Math.max(dayIn(zone, range.start) - 1, FIRST_DAY);
  let to = Math.min(dayIn(zone, range.end) + 1, LAST_DAY);
  const [earliest, latest] = [from - MOST_DAYS_MOVED, to + MOST_DAYS_MOVED];
  if (series.holidays === 'next') {
    while (from > earliest && isOff(calendar, recurring, from)) from -= 1;
  }
  if (series.holidays === 'previous') {
    while (to < latest && isOff(calendar, recurring, to)) to += 1;
  }
  return { from, to };
}

const clamped = ({ start, end }: Interval): Interval => ({
  start: Math.max(start, FIRST_MINUTE),
  end: Math.min(end, LAST_MINUTE),
});

/**
 * The occurrences of a series that begin within a range, except those that an intervention of their own
 * stands for. Costs what the range holds, however long ago the series began.
 *
 * @example
 * const { occurrences } = expand(plan, series, { start: monday, end: nextMonday });
 */
export function expand(plan: Plan, series: Series, range: Interval): Expansion {
  const { start, end } = clamped(range);
  const recurring = recurringOf(series);
  if (!recurring || !(start < end)) return NOTHING;
  const setting = settingOf(plan, series, recurring);
  const { from, to } = keyDays(setting, { start, end });
  const overrides = overridesOf(plan, series.id);
  const occurrences: Occurrence[] = [];
  for (const day of ruledDays(recurring, from, to)) {
    if (overrides.size > 0 && overrides.has(keyOn(recurring, day))) continue;
    const one = occurrenceOn(setting, day);
    if (!one || one.start < start || one.start >= end) continue;
    if (occurrences.length === MOST_OCCURRENCES) return { occurrences, cutAt: one.start };
    occurrences.push(one);
  }
  return { occurrences, cutAt: null };
}

/** The one occurrence with that key, touched or not; `null` where the series has none there. */
export function occurrenceAt(plan: Plan, series: Series, key: LocalDateTime): Occurrence | null {
  const recurring = recurringOf(series);
  const local = parseWallTime(key);
  if (!recurring || local === null || !hasKey(recurring, local)) return null;
  return occurrenceOn(settingOf(plan, series, recurring), dayOfLocal(local));
}
