import type { DayNumber, Interval, Minutes } from '@pastille/time';
import type { Plan, Resource } from '../model/index.js';
import { barsOfWithin } from '../plan/lanes.js';
import { localDaysOf } from '../plan/local-days.js';
import type { Conflict } from './conflict.js';
import { conflictOf } from './rule.js';
import { stretchesWithin, type Stretch } from './worked-stretches.js';

/** Code du travail, art. L3131-1: eleven hours in a row between two days, in minutes. */
export const NIGHTLY_REST = 11 * 60;
/** Art. L3132-2: twenty-four hours a week, on top of the eleven of the day, in minutes. */
export const WEEKLY_REST = (24 + 11) * 60;

const DAYS_A_WEEK = 7;
const SATURDAY = 5;

interface Asked {
  readonly plan: Plan;
  readonly resource: Resource;
}

/** Whether all work is over long before midnight, or begins long after: nearly every night. */
function isRested({ plan, resource }: Asked, night: Interval, midnight: Minutes): boolean {
  let last = Number.NEGATIVE_INFINITY;
  let first = Number.POSITIVE_INFINITY;
  for (const { start, end } of barsOfWithin(plan, resource.id, night)) {
    if (end <= midnight) last = Math.max(last, end);
    else if (start >= midnight) first = Math.min(first, start);
    else return false;
  }
  return first - last >= NIGHTLY_REST;
}

/** The rest before the first work that begins on a day; what runs on through midnight is no rest. */
export function nightBefore(asked: Asked, day: DayNumber): readonly Conflict[] {
  const days = localDaysOf(asked.plan.settings.zone);
  const midnight = days.midnight(day);
  const night = { start: days.midnight(day - 1), end: days.midnight(day + 1) };
  if (isRested(asked, night, midnight)) return [];
  const all = stretchesWithin(asked, night.start, night.end);
  const at = all.findIndex(({ start }) => start >= midnight);
  const [before, after] = [all[at - 1], all[at]];
  if (!before || !after || after.start - before.end >= NIGHTLY_REST) return [];
  if (before.last.state !== 'open' && after.first.state !== 'open') return [];
  const ids = [...new Set([before.last.id, after.first.id])];
  const of = { subject: asked.resource.id, ids, needed: before.end + NIGHTLY_REST };
  return [
    conflictOf({
      ...{ code: 'rest-too-short', severity: 'warning', ...of },
      ...{ from: before.end, to: after.start },
    }),
  ];
}

/** A rest that begins in the week counts as long as it lasts; one that began before, from Monday on. */
function hasLongRest(
  stretches: readonly Stretch[],
  { monday, next }: { readonly monday: Minutes; readonly next: Minutes },
): boolean {
  let end = monday;
  for (const stretch of stretches) {
    if (stretch.start - end >= WEEKLY_REST) return true;
    end = Math.max(end, stretch.end);
    if (end >= next) return false;
  }
  return true;
}

/** The weekly rest of the week that begins on a Monday. */
export function weekFrom(asked: Asked, monday: DayNumber): readonly Conflict[] {
  const days = localDaysOf(asked.plan.settings.zone);
  const week = { monday: days.midnight(monday), next: days.midnight(monday + DAYS_A_WEEK) };
  const weekend = { start: days.midnight(monday + SATURDAY), end: week.next };
  // Two days off are thirty-five hours, on the night that is an hour short too.
  if (barsOfWithin(asked.plan, asked.resource.id, weekend).length === 0) return [];
  const all = stretchesWithin(asked, week.monday, week.next + WEEKLY_REST);
  if (hasLongRest(all, week)) return [];
  const own = all.filter(({ start }) => start < week.next);
  const bars = new Map(own.flatMap(({ first, last }) => [first, last]).map((bar) => [bar.id, bar]));
  if (![...bars.values()].some(({ state }) => state === 'open')) return [];
  const of = {
    subject: asked.resource.id,
    ids: [...bars.keys()],
    from: week.monday,
    to: week.next,
  };
  return [conflictOf({ code: 'rest-too-short', severity: 'warning', ...of })];
}
