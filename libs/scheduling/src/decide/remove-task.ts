import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { Plan, PlanningTask } from '../model/index.js';
import { successorsOf } from '../ripple/successors.js';
import type { RemoveTask } from './command.js';
import type { Context } from './outcome.js';
import { invalid, NOTHING, proposed, refuse, type Verdict } from './verdict.js';

/** What waited for it waits no longer. */
const released = (plan: Plan, gone: PlanningTask): readonly Change[] =>
  [...new Set(successorsOf(plan, gone).map(({ task }) => task))].map((task) => {
    const links = task.links.filter(({ predecessorId }) => predecessorId !== gone.id);
    return changeOf('task', task, { ...task, links });
  });

/** Only while nothing of it is open or done; what was cancelled, and its links, go with it. Removing twice changes nothing. */
export function removeTask(plan: Plan, { taskId }: RemoveTask, _context: Context): Verdict {
  const task = plan.records.task.get(taskId);
  if (!task) return NOTHING;
  const count = plan.interventionsOfTask(taskId).length;
  if (count > 0) return refuse(invalid('task-has-work', 'taskId', { title: task.label, count }));
  const cancelled = plan.indexes.interventionsByTask.get(taskId) ?? [];
  const ids = new Set(cancelled.map(({ id }) => id));
  // The payroll asks for hours lost to the weather: they outlive the plan that was made for them.
  for (const { interventionId } of plan.records.weatherStop.values()) {
    if (ids.has(interventionId)) {
      return refuse(invalid('task-has-weather-hours', 'taskId', { title: task.label }));
    }
  }
  return proposed([
    ...cancelled.map((one) => changeOf('intervention', one, null)),
    ...released(plan, task),
    changeOf('task', task, null),
  ]);
}
