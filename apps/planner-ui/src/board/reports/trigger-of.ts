import type { ReportView } from '@pastille/contracts';
import type { Intervention, Plan, Trigger } from '@pastille/scheduling';
import { minutesPerHalfDay, unplanned } from '@pastille/scheduling/worksites';

/** Whether something of its task stands nowhere in the plan: what was planned since is no longer to be proposed. */
function isUnplanned(plan: Plan, { taskId }: Intervention): boolean {
  const task = taskId === null ? undefined : plan.records.task.get(taskId);
  if (!task || task.finished) return false;
  const bars = plan.interventionsOfTask(task.id);
  return unplanned(task, bars, minutesPerHalfDay(plan.settings.hours)) !== null;
}

/** What may be proposed about a report: of a bar that is over, what is left; of one that goes on, what comes on top. */
export function triggerOfReport(plan: Plan, report: ReportView): Trigger | null {
  const { interventionId, left, over } = report;
  const one = plan.intervention(interventionId);
  if (one?.kind !== 'work') return null;
  if (one.state === 'open') return over && { type: 'overrun', interventionId, left: over };
  return left && isUnplanned(plan, one) ? { type: 'overrun', interventionId, left } : null;
}
