import type { Amount, Plan, PlanningTask, TaskStatus, Worksite } from '../model/index.js';
import { onBoard, orderWorksites } from '../order/order-worksites.js';
import { minutesPerHalfDay, unplanned } from './remaining.js';
import { taskStatus } from './task-status.js';

/** A card of « À planifier ». */
export interface ToPlanItem {
  readonly worksite: Worksite;
  readonly task: PlanningTask;
  readonly status: TaskStatus;
  /** « reste 3 j »; `null` when nobody estimated the task. */
  readonly amount: Amount | null;
}

const known = new WeakMap<Plan, readonly ToPlanItem[]>();

interface KnownItem {
  /** What the item was made of, by identity. */
  readonly of: readonly unknown[];
  readonly item: ToPlanItem | null;
}

// Two plans share what did not change: after a change, few items are made anew.
const knownItems = new WeakMap<PlanningTask, KnownItem>();

function itemOf(plan: Plan, worksite: Worksite, task: PlanningTask): ToPlanItem | null {
  const of = [worksite, plan.indexes.interventionsByTask.get(task.id), plan.settings.hours];
  const known = knownItems.get(task);
  if (known && of.every((part, index) => part === known.of[index])) return known.item;
  const item = newItem(plan, worksite, task);
  knownItems.set(task, { of, item });
  return item;
}

function newItem(plan: Plan, worksite: Worksite, task: PlanningTask): ToPlanItem | null {
  const interventions = plan.interventionsOfTask(task.id);
  const status = taskStatus(task, interventions);
  const amount = unplanned(task, interventions, minutesPerHalfDay(plan.settings.hours));
  const isRemainder = status === 'planned' && interventions.length > 0 && amount !== null;
  return status === 'todo' || isRemainder ? { worksite, task, status, amount } : null;
}

/** « À planifier »: the red tasks of the worksites on the board, and what is left of the others, in the order of the board. */
export function toPlan(plan: Plan): readonly ToPlanItem[] {
  let items = known.get(plan);
  if (!items) {
    const { dated, undated } = orderWorksites(plan);
    const worksites = [...dated, ...undated].filter((worksite) => onBoard(plan, worksite));
    items = worksites.flatMap((worksite) =>
      plan.tasksOf(worksite.id).flatMap((task) => itemOf(plan, worksite, task) ?? []),
    );
    known.set(plan, items);
  }
  return items;
}
