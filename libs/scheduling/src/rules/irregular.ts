import { calendarOfResource, rulingCalendar } from '../calendar/ruling-calendar.js';
import { followsCalendar } from '../calendar/worked-pieces.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Intervention, Plan } from '../model/index.js';
import { everyoneOn } from './presence.js';

/**
 * Nearly all bars begin in working time and follow their calendar from there, or lie within working
 * time from first to last minute. Of those nothing has to be asked about days off, closings and hours.
 */
function isRegular({ timetable }: WorkingCalendar, bar: Intervention): boolean {
  const { start, end } = bar;
  if (start >= end) return false;
  return followsCalendar(bar)
    ? timetable.next(start) === start
    : timetable.minutesBetween(start, end) === end - start;
}

/** The bars of one resource that it leads: one calendar rules them all. */
function findIn(
  list: readonly Intervention[],
  { id, calendar }: { readonly id: string; readonly calendar: WorkingCalendar },
  found: Intervention[],
): void {
  for (const bar of list) {
    const first = bar.team[0];
    // Each bar is looked at in the lane of the first of its team, who leads it wherever teams are in order.
    if (first?.resourceId !== id) continue;
    const calendarOfBar = first.role === 'lead' ? calendar : null;
    if (!calendarOfBar || !isRegular(calendarOfBar, bar)) found.push(bar);
  }
}

function find(plan: Plan): readonly Intervention[] {
  const found: Intervention[] = [];
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const resource = plan.records.resource.get(id);
    if (resource) findIn(list, { id, calendar: calendarOfResource(plan, resource) }, found);
    else found.push(...list.filter((bar) => isAlone(plan, bar, id)));
  });
  return found;
}

/** Without a team, or led by somebody who is not known here. */
function isAlone(plan: Plan, bar: Intervention, id: string): boolean {
  const first = bar.team[0]?.resourceId ?? id;
  return first === id && !isRegular(rulingCalendar(plan, bar), bar);
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

const byPerson = new WeakMap<Plan, ReadonlyMap<string, readonly Intervention[]>>();

/** The same by whom they concern. */
export function irregularBarsOf(plan: Plan, resourceId: string): readonly Intervention[] {
  let found = byPerson.get(plan);
  if (!found) {
    const lists = new Map<string, Intervention[]>();
    for (const bar of irregularBars(plan)) {
      for (const { id } of everyoneOn(plan, bar)) {
        const list = lists.get(id);
        if (list) list.push(bar);
        else lists.set(id, [bar]);
      }
    }
    found = lists;
    byPerson.set(plan, found);
  }
  return found.get(resourceId) ?? [];
}
