import type { LockFacet, Plan, PlanningCommand, Violation } from '@pastille/scheduling';

const FACETS: Record<string, LockFacet> = { 'time-locked': 'time', 'team-locked': 'team' };

/**
 * « Déverrouiller et déplacer »: the locks that stood in the way, then the act itself. `null` where
 * something else than a lock refused it.
 */
export function unlocking(
  plan: Plan,
  command: PlanningCommand,
  violations: readonly Violation[],
): readonly PlanningCommand[] | null {
  const unlocks: PlanningCommand[] = [];
  for (const { sentence, params } of violations) {
    const facet = FACETS[sentence];
    const id = String(params['id'] ?? '');
    if (!facet || !plan.intervention(id)) return null;
    unlocks.push({ type: 'set-lock', interventionId: id, facet, locked: false, reason: null });
  }
  return unlocks.length > 0 ? [...unlocks, command] : null;
}
