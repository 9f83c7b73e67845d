import type { Interval } from '@pastille/time';
import { calendarOfResource, rulingCalendar } from '../calendar/ruling-calendar.js';
import { followsCalendar } from '../calendar/worked-pieces.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Intervention, Plan } from '../model/index.js';
import { FACTS, laneOfList, type Lane } from '../plan/lanes.js';
import { everyoneOn } from './presence.js';

/**
 * Nearly all bars begin in working time and follow their calendar from there, or lie within working
 * time from first to last minute. Of those nothing has to be asked about days off, closings and hours.
 */
function isRegular({ timetable }: WorkingCalendar, span: Interval, byTheClock: boolean): boolean {
  const { start, end } = span;
  if (start >= end) return false;
  return byTheClock
    ? timetable.minutesBetween(start, end) === end - start
    : timetable.next(start) === start;
}

/** A power of two: bars begin at a few hundred different quarters of an hour. */
const REMEMBERED = 1 << 13;

// A few calendars rule all bars, and nearly all begin where another one did.
const openings = new WeakMap<WorkingCalendar, Int32Array>();

/** The working minutes at which bars of a calendar were lately seen to begin, by quarter of an hour. */
function openingsOf(calendar: WorkingCalendar): Int32Array {
  let known = openings.get(calendar);
  if (!known) {
    known = new Int32Array(REMEMBERED).fill(-0x80000000);
    openings.set(calendar, known);
  }
  return known;
}

interface Regular {
  readonly calendar: WorkingCalendar;
  readonly openings: Int32Array;
}

/** The same, of work that follows the calendar: most of it begins at a minute that is known to be worked. */
function opens({ calendar, openings: seen }: Regular, span: Interval): boolean {
  const { start } = span;
  const at = Math.floor(start / 15) & (REMEMBERED - 1);
  if (seen[at] === start) return start < span.end;
  const isOpening = isRegular(calendar, span, false);
  if (isOpening) seen[at] = start;
  return isOpening;
}

/** Whether the leader of a bar is the lane's own, and nothing of it has to be asked. */
function isKept(ruled: Regular | null, span: Interval, facts: number): boolean {
  if (ruled === null || (facts & FACTS.leads) === 0) return false;
  return (facts & FACTS.byTheClock) === 0
    ? opens(ruled, span)
    : isRegular(ruled.calendar, span, true);
}

/** The bars that a lane answers for; one calendar rules all that its resource leads. */
function findIn(lane: Lane, calendar: WorkingCalendar | null): readonly Intervention[] {
  const found: Intervention[] = [];
  const { bars, starts, ends, facts } = lane;
  const ruled = calendar ? { calendar, openings: openingsOf(calendar) } : null;
  const span = { start: 0, end: 0 };
  for (let i = 0; i < starts.length; i += 1) {
    const told = facts[i] ?? 0;
    if ((told & FACTS.answers) === 0) continue;
    span.start = starts[i] ?? 0;
    span.end = ends[i] ?? 0;
    if (isKept(ruled, span, told)) continue;
    const bar = bars[i];
    if (bar) found.push(bar);
  }
  return found;
}

interface Known {
  readonly calendar: WorkingCalendar | null;
  readonly found: readonly Intervention[];
}

const ofLane = new WeakMap<Lane, Known>();

/** The same, found once for as long as nothing changes in the lane, and the calendar stays. */
function foundIn(lane: Lane, calendar: WorkingCalendar | null): readonly Intervention[] {
  const last = ofLane.get(lane);
  if (last && last.calendar === calendar) return last.found;
  const found = findIn(lane, calendar);
  ofLane.set(lane, { calendar, found });
  return found;
}

function find(plan: Plan): readonly Intervention[] {
  const found: Intervention[] = [];
  const others: Intervention[] = [];
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const resource = plan.records.resource.get(id);
    const calendar = resource ? calendarOfResource(plan, resource) : null;
    const own = resource ? found : others;
    for (const bar of foundIn(laneOfList(list, id), calendar)) own.push(bar);
  });
  // Without a team, or led by somebody who is not known here: the worksite's branch rules.
  for (const bar of others) {
    if (!isRegular(rulingCalendar(plan, bar), bar, !followsCalendar(bar))) found.push(bar);
  }
  return found;
}

const known = new WeakMap<Plan, readonly Intervention[]>();

/** Every live bar that is not all in working time, or may not be. */
export function irregularBars(plan: Plan): readonly Intervention[] {
  let found = known.get(plan);
  if (!found) {
    found = find(plan);
    known.set(plan, found);
  }
  return found;
}

type ByPerson = ReadonlyMap<string, readonly Intervention[]>;

const byPerson = new WeakMap<Plan, ByPerson>();

function sorted(plan: Plan): ByPerson {
  const lists = new Map<string, Intervention[]>();
  for (const bar of irregularBars(plan)) {
    for (const { id } of everyoneOn(plan, bar)) {
      const list = lists.get(id) ?? [];
      list.push(bar);
      lists.set(id, list);
    }
  }
  return lists;
}

/** The same by whom they concern. */
export function irregularBarsOf(plan: Plan, resourceId: string): readonly Intervention[] {
  let found = byPerson.get(plan);
  if (!found) {
    found = sorted(plan);
    byPerson.set(plan, found);
  }
  return found.get(resourceId) ?? [];
}
