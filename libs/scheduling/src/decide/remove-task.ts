import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { RemoveTask } from './command.js';
import type { Context } from './outcome.js';
import { invalid, NOTHING, proposed, refuse, type Verdict } from './verdict.js';

/** Only while nothing of it is open or done; what was cancelled goes with it. Removing twice changes nothing. */
export function removeTask(plan: Plan, { taskId }: RemoveTask, _context: Context): Verdict {
  const task = plan.records.task.get(taskId);
  if (!task) return NOTHING;
  const count = plan.interventionsOfTask(taskId).length;
  if (count > 0) return refuse(invalid('task-has-work', 'taskId', { title: task.label, count }));
  const cancelled = plan.indexes.interventionsByTask.get(taskId) ?? [];
  return proposed([
    ...cancelled.map((one) => changeOf('intervention', one, null)),
    changeOf('task', task, null),
  ]);
}
