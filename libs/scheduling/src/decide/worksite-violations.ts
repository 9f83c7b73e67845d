import type { Plan, PlanningTask, Worksite, WorksiteStart } from '../model/index.js';
import { whenLinksWrong } from './new-task-links.js';
import type { Violation } from './outcome.js';
import { whenNoAmount, whenNoDate } from './slot-violations.js';
import { invalid } from './verdict.js';

/** Two worksites of a board never bear the same reference. */
export function whenReferenceTaken(plan: Plan, { id, reference }: Worksite): readonly Violation[] {
  const others = plan.indexes.worksitesByReference.get(reference) ?? [];
  const other = others.find((worksite) => worksite.id !== id);
  if (!other) return [];
  return [invalid('duplicate-reference', 'worksite.reference', { reference, title: other.title })];
}

export const whenNoStart = (start: WorksiteStart | null, field: string): readonly Violation[] =>
  start ? whenNoDate(start.date, `${field}.date`) : [];

export function whenWorksiteWrong(plan: Plan, worksite: Worksite): readonly Violation[] {
  const { expectedEnd } = worksite;
  return [
    ...whenReferenceTaken(plan, worksite),
    ...whenNoStart(worksite.start, 'worksite.start'),
    ...(expectedEnd === null ? [] : whenNoDate(expectedEnd, 'worksite.expectedEnd')),
  ];
}

/** Where each of the tasks stands in the command. */
export const pathOfTask =
  (tasks: readonly PlanningTask[]) =>
  (id: string): string =>
    `tasks.${tasks.findIndex((task) => task.id === id)}`;

export function whenNewTasksWrong(
  plan: Plan,
  tasks: readonly PlanningTask[],
): readonly Violation[] {
  const seen = new Set<string>();
  const wrong = tasks.flatMap(({ id, estimate }, i) => {
    const isTaken = plan.records.task.has(id) || seen.has(id);
    seen.add(id);
    const taken = isTaken ? [invalid('duplicate-id', `tasks.${i}.id`, { id })] : [];
    return [...taken, ...whenNoAmount(estimate, `tasks.${i}.estimate`)];
  });
  return wrong.length > 0 ? wrong : whenLinksWrong(plan, tasks);
}
