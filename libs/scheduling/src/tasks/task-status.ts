import type { Intervention, PlanningTask, TaskStatus } from '../model/index.js';

/**
 * The colour of the dot. By hand above all; else finished; else planned as soon as one intervention,
 * open or done, stands. Depends on nothing but the task and its own interventions.
 */
export function taskStatus(task: PlanningTask, interventions: readonly Intervention[]): TaskStatus {
  if (task.override) return task.override.status;
  if (task.finished) return 'done';
  return interventions.some((one) => one.state !== 'cancelled') ? 'planned' : 'todo';
}
