import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { Condition, Plan } from '../model/index.js';
import type { ConditionOwner } from './commands-on-worksites.js';
import type { Refused } from './outcome.js';
import { refuse, unknown } from './verdict.js';

type Conditions = readonly Condition[];

/** A worksite or a task, as far as its conditions go. */
export interface Conditioned {
  readonly conditions: Conditions;
  readonly with: (conditions: Conditions) => Change;
}

/** Whose conditions the command means. */
export function ownerOfConditions(plan: Plan, of: ConditionOwner): Conditioned | Refused {
  if (of.type === 'task') {
    const task = plan.records.task.get(of.taskId);
    if (!task) return refuse(unknown('task', of.taskId, 'of.taskId'));
    return {
      conditions: task.conditions,
      with: (conditions) => changeOf('task', task, { ...task, conditions }),
    };
  }
  const worksite = plan.records.worksite.get(of.worksiteId);
  if (!worksite) return refuse(unknown('worksite', of.worksiteId, 'of.worksiteId'));
  return {
    conditions: worksite.conditions,
    with: (conditions) => changeOf('worksite', worksite, { ...worksite, conditions }),
  };
}
