import { UNLOCKED, type Amount, type Intervention, type Lock, type Plan } from '../model/index.js';
import { minutesPerHalfDay, unplanned } from '../tasks/remaining.js';
import type { Schedule } from './command.js';
import { followed } from './followed.js';
import { markOf } from './mark.js';
import type { Context, Violation } from './outcome.js';
import { place, type Placed } from './placement.js';
import { whenNoAmount, whenNoSlot, whenNoWindow, whenOutOfRange } from './slot-violations.js';
import { orderedTeam, whenNotAvailable } from './team.js';
import { invalid, refused, unknown, type Verdict } from './verdict.js';

const ONE_DAY: Amount = { halfDays: 2 };

function whenTaskDoesNotFit(plan: Plan, command: Schedule): readonly Violation[] {
  const { kind, taskId, worksiteId } = command;
  if (taskId === null) return kind === 'work' ? [invalid('work-needs-task', 'taskId')] : [];
  const task = plan.records.task.get(taskId);
  if (!task) return [unknown('task', taskId, 'taskId')];
  if (worksiteId === null || worksiteId === task.worksiteId) return [];
  return [invalid('task-of-another-worksite', 'worksiteId', { task: task.label })];
}

function whenBlockDoesNotFit({ kind, start, end, amount }: Schedule): readonly Violation[] {
  if (kind !== 'block') return [];
  if (amount !== null) return [invalid('block-has-no-amount', 'amount')];
  return end === null ? [invalid('block-needs-end', 'end')] : whenNoSlot({ start, end });
}

function faults(plan: Plan, command: Schedule): readonly Violation[] {
  const { interventionId, start, amount, team, arrival } = command;
  const known = plan.intervention(interventionId);
  return [
    ...(known ? [invalid('duplicate-id', 'interventionId', { id: interventionId })] : []),
    ...whenTaskDoesNotFit(plan, command),
    ...whenOutOfRange(start),
    ...whenNoAmount(amount),
    ...whenBlockDoesNotFit(command),
    ...whenNoWindow(arrival),
    ...whenNotAvailable(
      plan,
      team.map(({ resourceId }) => resourceId),
      'team',
    ),
  ];
}

/** What was asked, else what the estimate leaves, else one day. */
function amountOf(plan: Plan, { kind, amount, taskId }: Schedule): Amount | null {
  if (kind === 'block') return null;
  if (amount) return amount;
  const task = taskId === null ? undefined : plan.records.task.get(taskId);
  if (!task) return ONE_DAY;
  const perHalfDay = minutesPerHalfDay(plan.settings.hours);
  return unplanned(task, plan.interventionsOfTask(task.id), perHalfDay) ?? ONE_DAY;
}

function lockOf(command: Schedule, context: Context): Lock {
  if (command.kind !== 'block') return UNLOCKED;
  return { ...UNLOCKED, time: { ...markOf(context), reason: null } };
}

function slotOf(
  plan: Plan,
  one: Pick<Intervention, 'kind' | 'worksiteId' | 'team' | 'amount'>,
  { start, end }: Schedule,
): Placed {
  return one.kind === 'block' ? { start, end: end ?? start } : place(plan, one, start);
}

/** Puts a task, an appointment or a block into time. A block's time is locked from the start. */
export function schedule(plan: Plan, command: Schedule, context: Context): Verdict {
  const violations = faults(plan, command);
  if (violations.length > 0) return refused(violations);

  const {
    interventionId: id,
    kind,
    taskId,
    clientId,
    locationId,
    title,
    arrival,
    note,
    supplier,
  } = command;
  const task = taskId === null ? undefined : plan.records.task.get(taskId);
  const worksiteId = command.worksiteId ?? task?.worksiteId ?? null;
  const amount = amountOf(plan, command);
  const team = orderedTeam(plan, command.team);
  const slot = slotOf(plan, { kind, worksiteId, team, amount }, command);
  const outside = [...whenOutOfRange(slot.start), ...whenNoSlot(slot, 'amount')];
  if (outside.length > 0) return refused(outside);

  const intervention: Intervention = {
    ...{ id, kind, worksiteId, taskId, clientId, locationId, title, ...slot, amount, team },
    ...{ lock: lockOf(command, context), state: 'open', actual: null, closed: null },
    ...{ arrival, confirmed: null, note, supplier, occurrence: null, published: null },
  };
  const cause = slot.start === command.start ? 'asked' : 'calendar';
  const reason = { interventionId: id, cause, by: null, from: null, to: slot.start } as const;
  const { ripple: policy } = command;
  const root = { before: null, after: intervention };
  return followed(plan, [root], { reasons: [reason], policy, others: true });
}
