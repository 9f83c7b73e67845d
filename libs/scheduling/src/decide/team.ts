import type { Assignment, Plan, ResourceId } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Violation } from './outcome.js';
import { invalid, unknown } from './verdict.js';

function daysOf(a: Assignment, b: Assignment): Assignment['days'] {
  if (a.days === null || b.days === null) return null;
  return [...a.days, ...b.days];
}

function merged(team: readonly Assignment[]): readonly Assignment[] {
  const byResource = new Map<string, Assignment>();
  for (const one of team) {
    const first = byResource.get(one.resourceId);
    const role = first?.role === 'lead' ? 'lead' : one.role;
    byResource.set(one.resourceId, first ? { ...one, role, days: daysOf(first, one) } : one);
  }
  return [...byResource.values()];
}

/** Whoever is named lead first; else the first of them, a person rather than a machine. */
function chosenLead(plan: Plan, team: readonly Assignment[]): ResourceId | undefined {
  const named = team.find(({ role }) => role === 'lead');
  const isMachine = ({ resourceId }: Assignment): boolean =>
    plan.records.resource.get(resourceId)?.kind === 'equipment';
  return (named ?? team.find((one) => !isMachine(one)) ?? team[0])?.resourceId;
}

/** One assignment for each resource, exactly one lead, lead first, then by id. */
export function orderedTeam(plan: Plan, team: readonly Assignment[]): readonly Assignment[] {
  const all = merged(team);
  const leadId = chosenLead(plan, all);
  const ranked = all.map(({ resourceId, days }): Assignment => {
    const sorted = days === null ? null : [...new Set(days)].sort(byCodeUnit);
    return { resourceId, role: resourceId === leadId ? 'lead' : 'member', days: sorted };
  });
  const rank = ({ role }: Assignment): number => (role === 'lead' ? 0 : 1);
  return ranked.sort((a, b) => rank(a) - rank(b) || byCodeUnit(a.resourceId, b.resourceId));
}

/** Nobody is put on a team who is not there, or no longer. */
export function whenNotAvailable(
  plan: Plan,
  ids: readonly ResourceId[],
  field: string,
): readonly Violation[] {
  return [...new Set(ids)].flatMap((id) => {
    const resource = plan.records.resource.get(id);
    if (!resource) return [unknown('resource', id, field)];
    const { name, archived } = resource;
    return archived ? [invalid('archived-resource', field, { id, name })] : [];
  });
}
