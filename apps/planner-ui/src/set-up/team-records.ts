import type { PlanView } from '@pastille/contracts';
import { newResource, newResources, type ResourceView } from '../resources/new-resource.js';
import { crewLines, findPerson } from './crew-lines.js';

export interface TeamText {
  readonly staff: string;
  readonly crews: string;
  readonly equipment: string;
}

type Known = Pick<PlanView, 'resources' | 'settings'>;

const withMore = (plan: Known, made: readonly ResourceView[]): Known => ({
  ...plan,
  resources: [...plan.resources, ...made],
});

const staffOf = ({ resources }: Known): ResourceView[] =>
  resources.filter((one) => one.kind === 'staff' && !one.archived);

/** Crew members who are named but in no list of staff. */
export function unknownMembers(plan: Known, text: TeamText): string[] {
  const people = staffOf(withMore(plan, newResources(plan, 'staff', text.staff)));
  const named = crewLines(text.crews).flatMap(({ members }) => members);
  return [...new Set(named.filter((name) => !findPerson(people, name)))];
}

/** Everyone and everything named as records, people before the crews that they are in; what is there already is not made twice. */
export function teamRecords(plan: Known, text: TeamText): ResourceView[] {
  const named = [text.staff, ...unknownMembers(plan, text)].join('\n');
  const staff = newResources(plan, 'staff', named);
  const withStaff = withMore(plan, staff);
  const people = staffOf(withStaff);
  const there = new Set(
    plan.resources.filter(({ kind }) => kind === 'crew').map(({ name }) => name),
  );
  const crews: ResourceView[] = [];
  for (const { name, members } of crewLines(text.crews)) {
    if (there.has(name)) continue;
    there.add(name);
    const crew = newResource(withMore(withStaff, crews), 'crew', name);
    if (crew.kind !== 'crew') continue;
    const ids = new Set(members.flatMap((member) => findPerson(people, member)?.id ?? []));
    crews.push({
      ...crew,
      members: [...ids].map((resourceId) => ({ resourceId, from: null, to: null })),
    });
  }
  return [
    ...staff,
    ...crews,
    ...newResources(withMore(withStaff, crews), 'equipment', text.equipment),
  ];
}
