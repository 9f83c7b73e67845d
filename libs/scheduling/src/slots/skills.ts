import type { LocalDate } from '@pastille/time';
import type { Plan, Resource, StaffMember, Subcontractor } from '../model/index.js';
import { membersOf } from './busy.js';

export const hasSkills = (resource: Resource): resource is StaffMember | Subcontractor =>
  resource.kind === 'staff' || resource.kind === 'subcontractor';

/** Whether somebody has a skill that is valid on that day. */
export const isSkilled = (resource: Resource, skill: string, date: LocalDate): boolean =>
  hasSkills(resource) &&
  resource.skills.some(({ name, until }) => name === skill && (until === null || date <= until));

/** Those of a team who may have a skill: a crew's members of any day. */
export const skilledAmong = (plan: Plan, team: readonly Resource[]): readonly Resource[] =>
  team.flatMap((one) => (one.kind === 'crew' ? membersOf(plan, one) : [one])).filter(hasSkills);

/** The last day on which one of them has the skill; `null`: for good; `undefined`: nobody has it. */
export function validUntil(
  people: readonly Resource[],
  skill: string,
): LocalDate | null | undefined {
  let latest: LocalDate | undefined;
  for (const person of people) {
    if (!hasSkills(person)) continue;
    for (const { name, until } of person.skills) {
      if (name !== skill) continue;
      if (until === null) return null;
      if (latest === undefined || until > latest) latest = until;
    }
  }
  return latest;
}
