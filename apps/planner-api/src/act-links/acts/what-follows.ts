import type {
  Amount,
  Intervention,
  Plan,
  PlanningCommand,
  PlanningTask,
} from '@pastille/scheduling';
import { minutesPerHalfDay, unplanned } from '@pastille/scheduling/worksites';
import type { DayWork } from '../day/day-work.js';
import type { ActKind } from './act-kind.js';

/** What an act says beside its kind. */
export interface Saying {
  readonly kind: Exclude<ActKind, 'received'>;
  /** Half-days: what is left (« journée finie »), or what is needed beyond the plan (« +½ j »). */
  readonly left: number;
}

/** What an act changes in the plan, and what the board is told. Nothing of it moves a bar. */
export interface Consequence {
  readonly command: PlanningCommand | null;
  readonly leftHalfDays: number | null;
  readonly overHalfDays: number | null;
  /** Somebody should see to it. */
  readonly isOpen: boolean;
}

const TOLD: Consequence = {
  ...{ command: null, leftHalfDays: null, overHalfDays: null },
  isOpen: false,
};

export function whatFollows(plan: Plan, work: DayWork, saying: Saying): Consequence {
  switch (saying.kind) {
    case 'on-the-way':
      return TOLD;
    case 'problem':
      return { ...TOLD, isOpen: true };
    case 'more':
      return { ...TOLD, leftHalfDays: saying.left, overHalfDays: saying.left, isOpen: true };
    case 'task-done':
      return { ...TOLD, command: closing(plan, work, { left: 0, isTaskFinished: true }) };
    case 'day-done':
      return dayDone(plan, work, saying.left);
  }
}

function dayDone(plan: Plan, work: DayWork, left: number): Consequence {
  const over = Math.max(0, left - work.halfDaysAfter);
  const told = {
    leftHalfDays: left > 0 ? left : null,
    overHalfDays: over > 0 ? over : null,
    // Less than planned is news, too: the days that follow are free.
    isOpen: left !== work.halfDaysAfter,
  };
  // In the midst of a bar nothing is closed: what is left stands in the plan already, or is proposed.
  if (work.halfDaysAfter > 0) return { ...told, command: null };
  const isTaskFinished = left === 0 && finishes(plan, work.told);
  return { ...told, command: closing(plan, work, { left, isTaskFinished }) };
}

const openOther = (plan: Plan, { id, taskId }: Intervention): boolean =>
  taskId !== null &&
  plan.interventionsOfTask(taskId).some((one) => one.id !== id && one.state !== 'done');

/** The last bar of its task, and nothing else of it waits to be planned. */
function finishes(plan: Plan, told: Intervention): boolean {
  const task = taskOf(plan, told);
  if (!task || openOther(plan, told)) return false;
  const bars = plan.interventionsOfTask(task.id);
  return unplanned(task, bars, minutesPerHalfDay(plan.settings.hours)) === null;
}

const taskOf = (plan: Plan, { taskId }: Intervention): PlanningTask | undefined =>
  taskId === null ? undefined : plan.records.task.get(taskId);

interface Closing {
  readonly left: number;
  readonly isTaskFinished: boolean;
}

/** What it took until that evening, and, where more is left than anybody thought, a longer estimate. */
function closing(plan: Plan, work: DayWork, { left, isTaskFinished }: Closing): PlanningCommand {
  const { interventionId, untouched } = work;
  const actual = takenUntil(plan, work);
  const touch: readonly PlanningCommand[] = untouched
    ? [{ type: 'touch-occurrence', ...untouched, interventionId }]
    : [];
  const estimate = longerEstimate(plan, work, { actual, left });
  const [close, ...more]: readonly PlanningCommand[] = [
    ...touch,
    { type: 'close-intervention', interventionId, actual, taskFinished: isTaskFinished },
    ...estimate,
  ];
  if (!close) throw new RangeError('nothing to close');
  return more.length === 0 ? close : { type: 'batch', commands: [close, ...more] };
}

const halfDayMinutes = (plan: Plan): number => minutesPerHalfDay(plan.settings.hours);

/** The bar less its days to come, in its own unit; at least the smallest amount there is. */
function takenUntil(plan: Plan, { told: { amount }, halfDaysAfter }: DayWork): Amount | null {
  if (amount === null) return null;
  return 'halfDays' in amount
    ? { halfDays: Math.max(1, amount.halfDays - halfDaysAfter) }
    : { minutes: Math.max(1, amount.minutes - halfDaysAfter * halfDayMinutes(plan)) };
}

const minutesOf = (amount: Amount | null, perHalfDay: number): number => {
  if (amount === null) return 0;
  return 'halfDays' in amount ? amount.halfDays * perHalfDay : amount.minutes;
};

/**
 * `remaining` = estimate − done: where somebody says that more is left than that, the estimate was too
 * short. It never grows shorter by a report: what other bars are for is not known out there.
 */
function longerEstimate(
  plan: Plan,
  { told }: DayWork,
  { actual, left }: { readonly actual: Amount | null; readonly left: number },
): readonly PlanningCommand[] {
  const task = taskOf(plan, told);
  if (!task || left === 0) return [];
  const per = halfDayMinutes(plan);
  const done = plan
    .interventionsOfTask(task.id)
    .filter((one) => one.state === 'done' && one.id !== told.id)
    .reduce((sum, one) => sum + minutesOf(one.actual ?? one.amount, per), 0);
  const needed = done + minutesOf(actual, per) + left * per;
  if (needed <= minutesOf(task.estimate, per)) return [];
  const estimate: Amount =
    task.estimate && 'minutes' in task.estimate
      ? { minutes: needed }
      : { halfDays: Math.ceil(needed / per) };
  return [{ type: 'edit-task', taskId: task.id, estimate }];
}
