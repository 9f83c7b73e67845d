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

/** The bars that a lane answers for; one calendar rules all that its resource leads. */
function findIn(lane: Lane, calendar: WorkingCalendar | null, found: Intervention[]): void {
  const { bars, starts, ends, facts } = lane;
  const span = { start: 0, end: 0 };
  for (let i = 0; i < starts.length; i += 1) {
    const told = facts[i] ?? 0;
    if ((told & FACTS.answers) === 0) continue;
    span.start = starts[i] ?? 0;
    span.end = ends[i] ?? 0;
    const isLed = calendar !== null && (told & FACTS.leads) !== 0;
    if (isLed && isRegular(calendar, span, (told & FACTS.byTheClock) !== 0)) continue;
    const bar = bars[i];
    if (bar) found.push(bar);
  }
}

function find(plan: Plan): readonly Intervention[] {
  const found: Intervention[] = [];
  const others: Intervention[] = [];
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const resource = plan.records.resource.get(id);
    const calendar = resource ? calendarOfResource(plan, resource) : null;
    findIn(laneOfList(list, id), calendar, resource ? found : others);
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
