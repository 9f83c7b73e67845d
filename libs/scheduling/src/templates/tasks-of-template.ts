import { derivedId } from '../decide/derived-id.js';
import type { Plan, PlanningTask, TaskId, TaskLink, WorksiteId } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { StepLink, TemplateStep } from './template.js';

/** A template on one worksite, once. */
export interface TemplateUse {
  readonly steps: readonly TemplateStep[];
  readonly worksiteId: WorksiteId;
  /** Keys of the steps of which no task is made. */
  readonly leftOut: ReadonlySet<string>;
  /** Made by the caller for this act: what it makes gets its ids from it, so that a preview and the deed are the same bytes. */
  readonly actId: string;
}

/** A plan, as far as the tasks of a worksite go; a worksite that is yet to be made has none. */
export type KnownTasks = Pick<Plan, 'tasksOf'>;

/** The id of the task that an act makes of a step. */
export const taskIdOfStep = (actId: string, key: string): TaskId =>
  derivedId('template-task', actId, key);

const BETWEEN = 10;

const sameWords = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/**
 * By step, the task of the worksite that is this step already: of its kind, or without a kind of its
 * name. Each task stands for one step alone, in the order of both.
 */
export function standingTasks(
  plan: KnownTasks,
  worksiteId: WorksiteId,
  steps: readonly TemplateStep[],
): ReadonlyMap<string, PlanningTask> {
  const left = new Set(plan.tasksOf(worksiteId));
  const standing = new Map<string, PlanningTask>();
  for (const { key, kindId, label } of steps) {
    for (const task of left) {
      const isIt = kindId === null ? sameWords(task.label, label) : task.kindId === kindId;
      if (!isIt) continue;
      standing.set(key, task);
      left.delete(task);
      break;
    }
  }
  return standing;
}

/** What is needed to say whom a task waits for. */
interface Linking {
  readonly byKey: ReadonlyMap<string, TemplateStep>;
  readonly idOf: (key: string) => TaskId | null;
}

/** Who waits for a step that is not made waits for what that one would have waited for, as long. */
function linksVia(linking: Linking, links: readonly StepLink[], seen: Set<string>): TaskLink[] {
  return links.flatMap(({ key, ...link }) => {
    const predecessorId = linking.idOf(key);
    if (predecessorId !== null) return [{ predecessorId, ...link }];
    if (seen.has(key)) return [];
    seen.add(key);
    return linksVia(linking, linking.byKey.get(key)?.after ?? [], seen);
  });
}

/** One link for each predecessor, by its id; of two, the one that is named by the step itself. */
function linksOf(linking: Linking, { after }: TemplateStep): readonly TaskLink[] {
  const own = after.filter(({ key }) => linking.idOf(key) !== null);
  const others = after.filter(({ key }) => linking.idOf(key) === null);
  const found = new Map<TaskId, TaskLink>();
  for (const link of linksVia(linking, [...own, ...others], new Set())) {
    if (!found.has(link.predecessorId)) found.set(link.predecessorId, link);
  }
  return [...found.values()].sort((a, b) => byCodeUnit(a.predecessorId, b.predecessorId));
}

/**
 * The tasks that a template makes on a worksite, in its order behind those that are there, each waiting
 * for what its step waits for. A step that is left out is stood for by the task that is it already; where
 * there is none, what comes behind it waits for what came before it.
 *
 * @example
 * const tasks = tasksOfTemplate(plan, { steps, worksiteId, leftOut: new Set(), actId: commandId });
 * decide(plan, { type: 'add-tasks', tasks }, context);
 */
export function tasksOfTemplate(plan: KnownTasks, use: TemplateUse): readonly PlanningTask[] {
  const { steps, worksiteId, leftOut, actId } = use;
  const standing = standingTasks(plan, worksiteId, steps);
  const linking: Linking = {
    byKey: new Map(steps.map((step) => [step.key, step])),
    idOf: (key) => (leftOut.has(key) ? (standing.get(key)?.id ?? null) : taskIdOfStep(actId, key)),
  };
  const last = plan.tasksOf(worksiteId).at(-1)?.order ?? 0;
  return steps
    .filter(({ key }) => !leftOut.has(key))
    .map((step, i) => ({
      ...{ id: taskIdOfStep(actId, step.key), worksiteId, kindId: step.kindId },
      ...{ label: step.label, order: last + (i + 1) * BETWEEN, estimate: step.amount },
      ...{ people: step.people, skills: step.skills, links: linksOf(linking, step) },
      ...{ window: null, seriesId: null, finished: null, override: null, conditions: [] },
    }));
}
