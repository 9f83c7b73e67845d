import type { Minutes } from '@pastille/time';
import type { Assignment, Intervention, Plan, Resource, Table } from '../model/index.js';
import { flowsAround } from '../rules/length.js';
import { everyoneOn, presence } from '../rules/presence.js';
import { laneOf } from '../plan/lanes.js';

// Who stands on a team depends on the resources alone, and both are the same objects until they change.
const known = new WeakMap<Table<Resource>, WeakMap<readonly Assignment[], readonly Resource[]>>();

const isBound = ({ kind }: Resource): boolean => kind === 'staff' || kind === 'equipment';

/** The people and machines who cannot be in two places, each crew as its members of any day. */
export function peopleOf(plan: Plan, one: Intervention): readonly Resource[] {
  const table = plan.records.resource;
  const byTeam = known.get(table) ?? new WeakMap<readonly Assignment[], readonly Resource[]>();
  known.set(table, byTeam);
  const people = byTeam.get(one.team) ?? everyoneOn(plan, one).filter(isBound);
  byTeam.set(one.team, people);
  return people;
}

/** Whether a person or machine is wanted by both at the same time; bars may cross where nobody works. */
export function clash(
  plan: Plan,
  resource: Resource,
  [a, b]: readonly [Intervention, Intervention],
): boolean {
  if (a.end <= b.start || b.end <= a.start) return false;
  const [first, second] = [presence(plan, resource, a), presence(plan, resource, b)];
  let i = 0;
  let j = 0;
  for (let x = first[i], y = second[j]; x && y; x = first[i], y = second[j]) {
    if (x.start < y.end && y.start < x.end) return true;
    if (x.end <= y.end) i += 1;
    else j += 1;
  }
  return false;
}

/** A job of a day or more flows around somebody's short visit; a machine does not. */
export const letsBe = (resource: Resource, a: Intervention, b: Intervention): boolean =>
  resource.kind === 'staff' && flowsAround(a, b);

/** Everything on which a resource stands on some day, itself or through its crews; by start, then id. */
export const standsOn = (plan: Plan, resource: Resource): readonly Intervention[] =>
  laneOf(plan, resource.id).bars.filter(
    (one) =>
      one.team.some(({ resourceId }) => resourceId === resource.id) ||
      presence(plan, resource, one).length > 0,
  );

/** When the person or machine has done with a bar; `null` where they are not on it at that place. */
export function freeAfter(plan: Plan, resource: Resource, one: Intervention): Minutes | null {
  const onAllDays = one.team.some(
    ({ resourceId, days }) => resourceId === resource.id && days === null,
  );
  return onAllDays ? one.end : (presence(plan, resource, one).at(-1)?.end ?? null);
}
