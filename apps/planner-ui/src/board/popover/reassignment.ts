import type { Intervention, Reassign, ResourceId } from '@pastille/scheduling';

/** The difference between who is on it and who shall be; `null` when there is none. */
export function reassignment(one: Intervention, wanted: readonly ResourceId[]): Reassign | null {
  const before = new Set(one.team.map(({ resourceId }) => resourceId));
  const after = new Set(wanted);
  const remove = [...before].filter((id) => !after.has(id));
  const added = [...after].filter((id) => !before.has(id));
  if (remove.length === 0 && added.length === 0) return null;
  const hasLead = one.team.some(({ resourceId, role }) => role === 'lead' && after.has(resourceId));
  const add = added.map((resourceId, index) => ({
    resourceId,
    role: !hasLead && index === 0 ? ('lead' as const) : ('member' as const),
    days: null,
  }));
  return { type: 'reassign', interventionId: one.id, remove, replace: [], add, lead: null };
}
