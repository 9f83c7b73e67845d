import { changeOf } from '../changes/change-brand.js';
import type { Plan, PlanningTask } from '../model/index.js';
import type { SetTaskStatus } from './command.js';
import { markOf } from './mark.js';
import type { Context } from './outcome.js';
import { proposed, refuse, unknown, type Verdict } from './verdict.js';

function coloured(
  task: PlanningTask,
  status: SetTaskStatus['status'],
  context: Context,
): PlanningTask {
  switch (status) {
    case 'automatic':
      return { ...task, finished: null, override: null };
    case 'done':
      return { ...task, finished: task.finished ?? markOf(context), override: null };
    case 'todo':
    case 'planned':
      if (task.override?.status === status) return task;
      return { ...task, override: { ...markOf(context), status } };
  }
}

/** The dot, by hand: green finishes the task, red and orange are held until « automatique ». */
export function setTaskStatus(plan: Plan, command: SetTaskStatus, context: Context): Verdict {
  const before = plan.records.task.get(command.taskId);
  if (!before) return refuse(unknown('task', command.taskId, 'taskId'));
  return proposed([changeOf('task', before, coloured(before, command.status, context))]);
}
