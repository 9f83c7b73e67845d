import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { AddTasks } from './command.js';
import type { Context } from './outcome.js';
import { proposed, refused, type Verdict } from './verdict.js';
import { pathOfTask, whenNewTasksWrong } from './worksite-violations.js';

/** More work to do on a worksite. */
export function addTasks(plan: Plan, { tasks }: AddTasks, _context: Context): Verdict {
  const violations = whenNewTasksWrong(plan, tasks);
  if (violations.length > 0) return refused(violations);
  const changes = tasks.map((task) => changeOf('task', null, task));
  return proposed(changes, { paths: { task: pathOfTask(tasks) } });
}
