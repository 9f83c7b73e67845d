import type { Condition, Intervention, Plan } from '../model/index.js';

/** A condition that nobody ticked yet, and where: on the whole job or on one task of it. */
export interface MissingCondition extends Condition {
  readonly of: 'worksite' | 'task';
}

const NONE: readonly MissingCondition[] = [];

function missingOf(
  conditions: readonly Condition[] | undefined,
  of: MissingCondition['of'],
): readonly MissingCondition[] {
  if (!conditions || conditions.length === 0) return NONE;
  return conditions.filter(({ met }) => met === null).map((one) => ({ ...one, of }));
}

/**
 * Why a bar is not ready: what its worksite and its task still wait for. Visits wait for nothing, and what
 * is done or cancelled waits no longer.
 */
export function missingConditions(plan: Plan, one: Intervention): readonly MissingCondition[] {
  if (one.state !== 'open' || one.kind === 'appointment') return NONE;
  const ofTask = plan.records.task.get(one.taskId ?? '');
  const ofWorksite = plan.records.worksite.get(one.worksiteId ?? ofTask?.worksiteId ?? '');
  const missing = [
    ...missingOf(ofWorksite?.conditions, 'worksite'),
    ...missingOf(ofTask?.conditions, 'task'),
  ];
  return missing.length > 0 ? missing : NONE;
}
