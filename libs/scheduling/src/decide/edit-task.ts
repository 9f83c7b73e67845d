import { changeOf } from '../changes/change-brand.js';
import type { Plan, PlanningTask } from '../model/index.js';
import type { EditTask } from './command.js';
import type { Context } from './outcome.js';
import { whenNoAmount } from './slot-violations.js';
import { proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

/** Words, order, estimate, people, kind; the dot is another verb's. */
export function editTask(plan: Plan, command: EditTask, _context: Context): Verdict {
  const before = plan.records.task.get(command.taskId);
  if (!before) return refuse(unknown('task', command.taskId, 'taskId'));
  const { label, order, estimate, people, kindId } = command;
  const violations = whenNoAmount(estimate ?? null, 'estimate');
  if (violations.length > 0) return refused(violations);
  const after: PlanningTask = {
    ...before,
    ...(label === undefined ? {} : { label }),
    ...(order === undefined ? {} : { order }),
    ...(estimate === undefined ? {} : { estimate }),
    ...(people === undefined ? {} : { people }),
    ...(kindId === undefined ? {} : { kindId }),
  };
  return proposed([changeOf('task', before, after)]);
}
