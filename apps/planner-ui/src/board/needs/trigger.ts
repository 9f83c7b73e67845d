import type { ChangeSet, Conflict, Plan, PlanningCommand, Trigger } from '@pastille/scheduling';
import { minutesPerHalfDay, unplanned } from '@pastille/scheduling/worksites';
import { createSignal } from '../view/signal.js';
import { isOverWork } from './absences.js';

/** What the proposals of the drawer are about; `null`: whatever absences hit. */
export const triggerSignal = createSignal<Trigger | null>(null);

/** What the notice at the bottom was about. */
interface Done {
  readonly command: PlanningCommand;
  readonly changes: ChangeSet;
}

interface Known {
  readonly plan: Plan;
  readonly conflicts: readonly Conflict[];
}

const actsOf = (command: PlanningCommand): readonly PlanningCommand[] =>
  command.type === 'batch' ? command.commands : [command];

/** The absence hits something; else there is nothing to propose. */
function ofAbsence({ plan, conflicts }: Known, absenceId: string): Trigger | null {
  const absence = plan.records.absence.get(absenceId);
  return absence && isOverWork(plan, absence, conflicts) ? { type: 'absence', absenceId } : null;
}

/** It was closed and is not finished: what is left stands nowhere. */
function ofReport({ plan }: Known, interventionId: string): Trigger | null {
  const one = plan.intervention(interventionId);
  const task = one?.taskId ? plan.records.task.get(one.taskId) : undefined;
  if (one?.state !== 'done' || !task || task.finished) return null;
  const bars = plan.interventionsOfTask(task.id);
  const left = unplanned(task, bars, minutesPerHalfDay(plan.settings.hours));
  return left ? { type: 'overrun', interventionId, left } : null;
}

/**
 * What an act makes it worth proposing: somebody is away from work that stands, or a report says that
 * more is to be done. `null` for all other acts.
 */
export function triggerOf({ command, changes }: Done, known: Known): Trigger | null {
  if (changes.length === 0) return null;
  for (const act of actsOf(command)) {
    if (act.type === 'put-absence') return ofAbsence(known, act.absence.id);
    if (act.type === 'close-intervention' && !act.taskFinished) {
      return ofReport(known, act.interventionId);
    }
  }
  return null;
}
