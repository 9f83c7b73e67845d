import type { Plan, PlanningTask, TaskLink } from '../model/index.js';

/** A task that waits, and why. */
export interface Waiting {
  readonly task: PlanningTask;
  readonly link: TaskLink;
}

type ByPredecessor = ReadonlyMap<string, readonly Waiting[]>;

const NONE: readonly Waiting[] = [];

// The list of a worksite's tasks is the same object until one of them changes.
const known = new WeakMap<readonly PlanningTask[], ByPredecessor>();

function build(tasks: readonly PlanningTask[]): ByPredecessor {
  const found = new Map<string, Waiting[]>();
  for (const task of tasks) {
    for (const link of task.links) {
      const list = found.get(link.predecessorId);
      if (list) list.push({ task, link });
      else found.set(link.predecessorId, [{ task, link }]);
    }
  }
  return found;
}

/** The tasks that wait for one, by order then id. Links stay within a worksite. */
export function successorsOf(plan: Plan, task: PlanningTask): readonly Waiting[] {
  const tasks = plan.tasksOf(task.worksiteId);
  let found = known.get(tasks);
  if (!found) {
    found = build(tasks);
    known.set(tasks, found);
  }
  return found.get(task.id) ?? NONE;
}
