import type { PlanningTask } from '@pastille/scheduling';
import type { Ask, Idea } from './cure.js';
import { startingAt } from './later-or-earlier.js';

const unlink = (task: PlanningTask, before: PlanningTask): Idea => ({
  kind: 'unlink',
  words: { what: before.label, who: task.label },
  command: { type: 'unlink', taskId: task.id, predecessorId: before.id },
});

/** The tasks that a conflict between tasks names, whether by themselves or by their bars. */
function tasksOf({ plan, conflict }: Ask): readonly PlanningTask[] {
  const ids = conflict.ids.map((id) => plan.intervention(id)?.taskId ?? id);
  return [...new Set(ids)].flatMap((id) => plan.records.task.get(id) ?? []);
}

/** What waits comes when it may, or it no longer waits. */
export function keepTheOrder(ask: Ask): readonly Idea[] {
  const { plan, conflict } = ask;
  const { subject, ids, needed } = conflict;
  const bars = ids.flatMap((id) => plan.intervention(id) ?? []);
  const waiting = bars.find(({ taskId, state }) => taskId === subject && state === 'open');
  const moved =
    waiting && needed !== null ? [startingAt(ask, { one: waiting, start: needed })] : [];
  return [...moved, ...breakALink(ask)];
}

/** Each link among the tasks that are at odds. */
export function breakALink(ask: Ask): readonly Idea[] {
  const tasks = tasksOf(ask);
  return tasks.flatMap((task) =>
    tasks
      .filter((before) => task.links.some(({ predecessorId }) => predecessorId === before.id))
      .map((before) => unlink(task, before)),
  );
}
