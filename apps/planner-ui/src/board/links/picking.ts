import type { Plan, PlanningTask } from '@pastille/scheduling';

/** `before`: the other task waits for this one. */
export type Direction = 'before' | 'after';

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The other tasks of the worksite whose name holds every word, those that come after this one first. */
export function othersOf(plan: Plan, task: PlanningTask, search: string): readonly PlanningTask[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const all = plan.tasksOf(task.worksiteId);
  const at = all.findIndex(({ id }) => id === task.id);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].filter(({ label }) =>
    words.every((word) => plain(label).includes(word)),
  );
}

export const pairOf = (
  own: string,
  other: string,
  direction: Direction,
): { readonly taskId: string; readonly predecessorId: string } =>
  direction === 'before'
    ? { taskId: other, predecessorId: own }
    : { taskId: own, predecessorId: other };
