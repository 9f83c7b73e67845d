import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import { sameValue } from '../changes/same-value.js';
import type { Intervention, Plan } from '../model/index.js';
import type { ReopenIntervention } from './command.js';
import type { Context } from './outcome.js';
import { NOTHING, proposed, refuse, unknown, type Verdict } from './verdict.js';

/** The task is finished no longer where this very closing had finished it. */
function unfinishedTask(plan: Plan, { taskId, closed }: Intervention): readonly Change[] {
  const task = taskId === null ? undefined : plan.records.task.get(taskId);
  if (!task?.finished || !sameValue(task.finished, closed)) return [];
  return [changeOf('task', task, { ...task, finished: null })];
}

/** Takes a closing, or a cancellation, back. */
export function reopenIntervention(
  plan: Plan,
  command: ReopenIntervention,
  _context: Context,
): Verdict {
  const before = plan.intervention(command.interventionId);
  if (!before) return refuse(unknown('intervention', command.interventionId, 'interventionId'));
  if (before.state === 'open') return NOTHING;
  const after: Intervention = { ...before, state: 'open', actual: null, closed: null };
  return proposed([changeOf('intervention', before, after), ...unfinishedTask(plan, before)]);
}
