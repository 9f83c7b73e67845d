import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import { sameValue } from '../changes/same-value.js';
import type { Intervention, Plan } from '../model/index.js';
import type { CloseIntervention } from './command.js';
import { whenCancelled } from './lock-violations.js';
import { markOf } from './mark.js';
import type { Context } from './outcome.js';
import { whenNoAmount } from './slot-violations.js';
import { proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

/** A padlock does not stop work from being done, and actuals may be put right later. */
function closed(
  before: Intervention,
  { actual }: CloseIntervention,
  context: Context,
): Intervention {
  if (before.state === 'done' && sameValue(before.actual, actual)) return before;
  return { ...before, state: 'done', actual, closed: before.closed ?? markOf(context) };
}

function finishedTask(plan: Plan, before: Intervention, context: Context): readonly Change[] {
  const task = before.taskId === null ? undefined : plan.records.task.get(before.taskId);
  if (!task) return [];
  const after = { ...task, finished: task.finished ?? markOf(context), override: null };
  return [changeOf('task', task, after)];
}

/** « Pointer »: it was done, it took that long, and perhaps the task is finished. */
export function closeIntervention(
  plan: Plan,
  command: CloseIntervention,
  context: Context,
): Verdict {
  const before = plan.intervention(command.interventionId);
  if (!before) return refuse(unknown('intervention', command.interventionId, 'interventionId'));
  const violations = [...whenCancelled(plan, before), ...whenNoAmount(command.actual, 'actual')];
  if (violations.length > 0) return refused(violations);
  const change = changeOf('intervention', before, closed(before, command, context));
  const task = command.taskFinished ? finishedTask(plan, before, context) : [];
  return proposed([change, ...task]);
}
