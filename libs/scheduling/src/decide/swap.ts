import type { Assignment, Intervention, Plan } from '../model/index.js';
import { nameOf } from '../sentences/name-of.js';
import type { Replacement } from './command.js';
import type { Violation } from './outcome.js';
import { invalid } from './verdict.js';

/** Somebody takes another's place on the team, with the role and the days. */
export const swapped = (
  team: readonly Assignment[],
  { from, to }: Replacement,
): readonly Assignment[] =>
  team.map((one) => (one.resourceId === from ? { ...one, resourceId: to } : one));

export function whenNotOnTeam(
  plan: Plan,
  intervention: Intervention,
  { id, field }: { readonly id: string; readonly field: string },
): readonly Violation[] {
  if (intervention.team.some(({ resourceId }) => resourceId === id)) return [];
  const name = plan.records.resource.get(id)?.name ?? id;
  return [invalid('not-on-team', field, { id, name, title: nameOf(plan, intervention) })];
}
