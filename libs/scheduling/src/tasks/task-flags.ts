import type { Minutes } from '@pastille/time';
import type { Intervention, Plan, PlanningTask } from '../model/index.js';
import { lacksStaff } from './lacks-staff.js';
import { taskStatus } from './task-status.js';

/** What a dot says beside its colour; each list is what a click on the flag shows. */
export interface TaskFlags {
  /** « sans intervenant » */
  readonly unstaffed: readonly Intervention[];
  /** « à pointer »: open, and over. */
  readonly toClose: readonly Intervention[];
  /** Orange by hand, with nothing placed in time. */
  readonly plannedWithoutIntervention: boolean;
  readonly doneWithFutureWork: readonly Intervention[];
}

export function taskFlags(plan: Plan, task: PlanningTask, now: Minutes): TaskFlags {
  const interventions = plan.interventionsOfTask(task.id);
  const open = interventions.filter((one) => one.state === 'open');
  const status = taskStatus(task, interventions);
  return {
    unstaffed: open.filter((one) => lacksStaff(plan, one)),
    toClose: open.filter((one) => one.end <= now),
    plannedWithoutIntervention: status === 'planned' && interventions.length === 0,
    doneWithFutureWork: status === 'done' ? open.filter((one) => one.end > now) : [],
  };
}
