import type { PlanningCommand } from '@pastille/scheduling';
import type { Ask, Idea } from './cure.js';
import { planIt } from './find-a-slot.js';

const automatic = (taskId: string, kind: 'automatic' | 'reopen-task'): Idea => ({
  ...{ kind, words: {} },
  command: { type: 'set-task-status', taskId, status: 'automatic' },
});

/** Orange by hand, and nothing stands in time: plan it, or let the dot say what is true. */
export function planWhatSaysPlanned(ask: Ask): readonly Idea[] {
  const task = ask.plan.records.task.get(ask.conflict.subject);
  return task ? [...planIt(ask, task), automatic(task.id, 'automatic')] : [];
}

/** Green with work ahead: the work is off, or the task is not done. */
export function endOrReopen({ plan, conflict, now }: Ask): readonly Idea[] {
  const task = plan.records.task.get(conflict.subject);
  if (!task) return [];
  const cancels = plan
    .interventionsOfTask(task.id)
    .filter(({ state, end }) => state === 'open' && end > now)
    .map(({ id }): PlanningCommand => ({ type: 'cancel-intervention', interventionId: id }));
  const [only] = cancels;
  if (!only) return [];
  const command: PlanningCommand =
    cancels.length === 1 ? only : { type: 'batch', commands: cancels };
  return [{ kind: 'cancel-future', words: {}, command }, automatic(task.id, 'reopen-task')];
}
