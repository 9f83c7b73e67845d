import type { LockFacet, Plan, PlanningCommand, Violation } from '@pastille/scheduling';

const FACETS: Record<string, LockFacet> = { 'time-locked': 'time', 'team-locked': 'team' };

/**
 * « Déverrouiller et déplacer » as one act: the locks that stood in the way come off, then the act
 * itself. `null` where something else than a lock refused it.
 */
export function unlocking(
  plan: Plan,
  command: PlanningCommand,
  violations: readonly Violation[],
): PlanningCommand | null {
  const unlocks: PlanningCommand[] = [];
  for (const { sentence, params } of violations) {
    const facet = FACETS[sentence];
    const id = String(params['id'] ?? '');
    if (!facet || !plan.intervention(id)) return null;
    unlocks.push({ type: 'set-lock', interventionId: id, facet, locked: false, reason: null });
  }
  if (unlocks.length === 0) return null;
  const acts = command.type === 'batch' ? command.commands : [command];
  return { type: 'batch', commands: [...unlocks, ...acts] };
}
