import type { Intervention, Plan } from '../model/index.js';

/** Open, and nobody on it: a machine alone does no work. A block (a delivery, a crane) needs no one of ours. */
export function lacksStaff(
  plan: Plan,
  { kind, state, team }: Pick<Intervention, 'kind' | 'state' | 'team'>,
): boolean {
  if (state !== 'open' || kind === 'block') return false;
  return team.every(({ resourceId }) => {
    const resource = plan.records.resource.get(resourceId);
    return resource === undefined || resource.kind === 'equipment';
  });
}
