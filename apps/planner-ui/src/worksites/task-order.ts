import type { CommandInput } from '@pastille/contracts';
import type { PlanningTask } from '@pastille/scheduling';

type EditTask = Extract<CommandInput, { type: 'edit-task' }>;

const STEP = 10;

/** Puts a task at another place of its list: one command where there is room between its new neighbours, else all are numbered anew. */
export function moveTask(tasks: readonly PlanningTask[], from: number, to: number): EditTask[] {
  const moved = tasks[from];
  if (!moved || to < 0 || to >= tasks.length || from === to) return [];
  const others = tasks.filter((_, index) => index !== from);
  const before = others[to - 1]?.order;
  const after = others[to]?.order;
  const order = between(before, after);
  if (order !== null) return [{ type: 'edit-task', taskId: moved.id, order }];
  const next = others.toSpliced(to, 0, moved);
  return next.flatMap((task, index): EditTask[] =>
    task.order === (index + 1) * STEP
      ? []
      : [{ type: 'edit-task', taskId: task.id, order: (index + 1) * STEP }],
  );
}

function between(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? null : after - STEP;
  if (after === undefined) return before + STEP;
  const middle = Math.floor((before + after) / 2);
  return middle > before && middle < after ? middle : null;
}
