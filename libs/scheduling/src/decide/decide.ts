import { invert } from '../changes/invert.js';
import type { Plan } from '../model/index.js';
import { conflictDifference } from '../rules/conflict-difference.js';
import { addTasks } from './add-tasks.js';
import { assignDays } from './assign-days.js';
import { batch } from './batch.js';
import { cancelIntervention } from './cancel-intervention.js';
import { closeCall } from './close-call.js';
import { closeIntervention } from './close-intervention.js';
import type { PlanningCommand } from './command.js';
import { compress } from './compress.js';
import { confirmAppointment } from './confirm-appointment.js';
import { createWorksite } from './create-worksite.js';
import { whenDoubleBooked } from './double-booking.js';
import { duplicate } from './duplicate.js';
import { editIntervention } from './edit-intervention.js';
import { editSeries } from './edit-series.js';
import { editTask } from './edit-task.js';
import { editWorksite } from './edit-worksite.js';
import { merge } from './merge.js';
import { link } from './link.js';
import { move } from './move.js';
import type { Accepted, Context, Outcome } from './outcome.js';
import { publish } from './publish.js';
import { putAbsence } from './put-absence.js';
import { putOnCall } from './put-on-call.js';
import { putRecord } from './put-record.js';
import { putSeries } from './put-series.js';
import { reassign } from './reassign.js';
import { removeAbsence } from './remove-absence.js';
import { removeOnCall } from './remove-on-call.js';
import { removeTask } from './remove-task.js';
import { reopenIntervention } from './reopen-intervention.js';
import { resize } from './resize.js';
import { schedule } from './schedule.js';
import { setConditions } from './set-conditions.js';
import { setLock } from './set-lock.js';
import { setTaskStatus } from './set-task-status.js';
import { setWorksiteStart } from './set-worksite-start.js';
import { setWorksiteStatus } from './set-worksite-status.js';
import { settle } from './settle.js';
import { split } from './split.js';
import { stopForWeather } from './stop-for-weather.js';
import { tickCondition } from './tick-condition.js';
import { touchOccurrence } from './touch-occurrence.js';
import { shift } from './shift.js';
import { undo } from './undo.js';
import { unlink } from './unlink.js';
import { refused, type Verdict } from './verdict.js';

// One line for each verb: longer than a function should be, and the shortest way to have the compiler miss none.
// eslint-disable-next-line max-lines-per-function
function judge(plan: Plan, command: PlanningCommand, context: Context): Verdict {
  switch (command.type) {
    case 'schedule':
      return schedule(plan, command, context);
    case 'move':
      return move(plan, command, context);
    case 'resize':
      return resize(plan, command, context);
    case 'reassign':
      return reassign(plan, command, context);
    case 'set-lock':
      return setLock(plan, command, context);
    case 'set-task-status':
      return setTaskStatus(plan, command, context);
    case 'close-intervention':
      return closeIntervention(plan, command, context);
    case 'reopen-intervention':
      return reopenIntervention(plan, command, context);
    case 'cancel-intervention':
      return cancelIntervention(plan, command, context);
    case 'edit-intervention':
      return editIntervention(plan, command, context);
    case 'confirm-appointment':
      return confirmAppointment(plan, command, context);
    case 'set-worksite-start':
      return setWorksiteStart(plan, command, context);
    case 'set-worksite-status':
      return setWorksiteStatus(plan, command, context);
    case 'create-worksite':
      return createWorksite(plan, command, context);
    case 'edit-worksite':
      return editWorksite(plan, command, context);
    case 'add-tasks':
      return addTasks(plan, command, context);
    case 'edit-task':
      return editTask(plan, command, context);
    case 'remove-task':
      return removeTask(plan, command, context);
    case 'set-conditions':
      return setConditions(plan, command, context);
    case 'tick-condition':
      return tickCondition(plan, command, context);
    case 'put-absence':
      return putAbsence(plan, command, context);
    case 'remove-absence':
      return removeAbsence(plan, command, context);
    case 'put-record':
      return putRecord(plan, command, context);
    case 'stop-for-weather':
      return stopForWeather(plan, command, context);
    case 'split':
      return split(plan, command, context);
    case 'merge':
      return merge(plan, command, context);
    case 'duplicate':
      return duplicate(plan, command, context);
    case 'assign-days':
      return assignDays(plan, command, context);
    case 'publish':
      return publish(plan, command, context);
    case 'put-on-call':
      return putOnCall(plan, command, context);
    case 'remove-on-call':
      return removeOnCall(plan, command, context);
    case 'close-call':
      return closeCall(plan, command, context);
    case 'batch':
      return batch(plan, command, {
        context,
        settle: (present, one) => settle(present, judge(present, one, context), context),
      });
    case 'put-series':
      return putSeries(plan, command, context);
    case 'touch-occurrence':
      return touchOccurrence(plan, command, context);
    case 'edit-series':
      return editSeries(plan, command, context);
    case 'link':
      return link(plan, command, context);
    case 'unlink':
      return unlink(plan, command, context);
    case 'shift':
      return shift(plan, command, context);
    case 'compress':
      return compress(plan, command, context);
    case 'undo':
      return undo(plan, command, context);
    default:
      return unheardOf(command);
  }
}

function unheardOf(command: never): never {
  throw new TypeError(`no such command: ${JSON.stringify(command)}`);
}

const NO_CHANGE: Accepted = {
  ...{ status: 'accepted', changes: [], inverse: [], reasons: [] },
  ...{ added: [], removed: [], stops: [] },
};

/**
 * The one judge, in the browser for the verdict under the pointer and on the server for the deed.
 * Pure: the same plan, command and context give the same bytes everywhere.
 *
 * @example
 * const outcome = decide(plan, command, { now, actor });
 * if (outcome.status === 'accepted') plan = apply(plan, outcome.changes);
 */
export function decide(plan: Plan, command: PlanningCommand, context: Context): Outcome {
  const settled = settle(plan, judge(plan, command, context), context);
  if (settled.status === 'refused') return settled;

  const { changes, after, proposal } = settled;
  const { reasons, stops } = proposal;
  if (changes.length === 0) return { ...NO_CHANGE, reasons, stops };

  const { added, removed } = conflictDifference({ before: plan, after, changes, now: context.now });
  const booked = whenDoubleBooked(after, added, { command, changes });
  if (booked.length > 0) return refused(booked);

  const inverse = invert(changes);
  return { status: 'accepted', changes, inverse, reasons, added, removed, stops };
}
