import { changeOf } from '../changes/change-brand.js';
import type { Plan, PlanningTask } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { circlesAmong } from '../rules/link-circles.js';
import { whenElsewhere, whenInCircle, whenLagWrong } from './link-violations.js';
import type { Violation } from './outcome.js';

const fieldOf = (i: number, j: number): string => `tasks.${i}.links.${j}`;

/** Whom a task waits for may be another new one. Who is nowhere is told with all unknown names. */
function whenLinkWrong(plan: Plan, tasks: readonly PlanningTask[]): readonly Violation[] {
  const fresh = new Map(tasks.map((task) => [task.id, task]));
  return tasks.flatMap((task, i) =>
    task.links.flatMap((link, j) => {
      const { predecessorId } = link;
      const predecessor = fresh.get(predecessorId) ?? plan.records.task.get(predecessorId);
      const field = fieldOf(i, j);
      const elsewhere = predecessor ? whenElsewhere(task, predecessor, field) : [];
      return [...elsewhere, ...whenLagWrong(link, field)];
    }),
  );
}

/** One way round for each circle, told at the link that leads into it from the first of its tasks. */
function whenCircles(plan: Plan, tasks: readonly PlanningTask[]): readonly Violation[] {
  const after = apply(
    plan,
    tasks.map((task) => changeOf('task', null, task)),
  );
  const worksites = new Set(tasks.map(({ worksiteId }) => worksiteId));
  return [...worksites].flatMap((id) =>
    circlesAmong(after.tasksOf(id)).flatMap((circle) => {
      const ids = new Set(circle);
      const i = tasks.findIndex((one) => ids.has(one.id));
      const task = tasks[i];
      const j = task?.links.findIndex(({ predecessorId }) => ids.has(predecessorId)) ?? -1;
      const predecessor = after.records.task.get(task?.links[j]?.predecessorId ?? '');
      if (!task || !predecessor) return [];
      return whenInCircle(after, { task, predecessor, field: fieldOf(i, j) });
    }),
  );
}

/** What tasks wait for from the start obeys the rules of `link`: the same worksite, never round in a circle. */
export function whenLinksWrong(plan: Plan, tasks: readonly PlanningTask[]): readonly Violation[] {
  if (tasks.every(({ links }) => links.length === 0)) return [];
  const wrong = whenLinkWrong(plan, tasks);
  return wrong.length > 0 ? wrong : whenCircles(plan, tasks);
}
