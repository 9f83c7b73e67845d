import type { CloseIntervention, Intervention, Plan } from '@pastille/scheduling';
import { plannedAmount } from '../state/steps.js';
import { restOf } from './evening.js';

/** The last bar of its task, as it was planned: the task is finished with it. */
function finishes(plan: Plan, one: Intervention): boolean {
  const task = one.taskId === null ? undefined : plan.records.task.get(one.taskId);
  if (!task || restOf(plan, task) !== null) return false;
  return plan
    .interventionsOfTask(task.id)
    .every(({ id, state }) => id === one.id || state === 'done');
}

/** « Comme prévu »: it took what was planned. */
export const closingAsPlanned = (plan: Plan, one: Intervention): CloseIntervention => ({
  ...{ type: 'close-intervention', interventionId: one.id },
  ...{ actual: plannedAmount(plan, one), taskFinished: finishes(plan, one) },
});
