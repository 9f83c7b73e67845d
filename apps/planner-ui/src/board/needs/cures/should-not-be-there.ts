import type { PlanningCommand } from '@pastille/scheduling';
import { openBars } from './bars.js';
import type { Ask, Idea } from './cure.js';

const backToPlan = (interventionId: string): Idea => ({
  ...{ kind: 'back-to-plan', words: {} },
  command: { type: 'cancel-intervention', interventionId },
});

/** The worksite comes back, by the first status of the company's list that stands on the board. */
function onBoardAgain({ plan, conflict }: Ask): readonly Idea[] {
  const [status] = [...plan.records.status.values()]
    .filter(({ onBoard }) => onBoard)
    .sort((a, b) => a.order - b.order);
  if (!status) return [];
  const command: PlanningCommand = {
    ...{ type: 'set-worksite-status', worksiteId: conflict.subject },
    ...{ statusId: status.id, futureWork: 'keep' },
  };
  return [{ kind: 'on-board', words: { what: status.name }, command }];
}

/** All that is ahead of the worksite goes, in one act. */
function allBack({ plan, conflict }: Ask): readonly Idea[] {
  const worksite = plan.records.worksite.get(conflict.subject);
  if (!worksite) return [];
  const command: PlanningCommand = {
    ...{ type: 'set-worksite-status', worksiteId: worksite.id },
    ...{ statusId: worksite.statusId, futureWork: 'cancel' },
  };
  return [{ kind: 'all-back-to-plan', words: {}, command }];
}

/** The work is off for good: the bar and its task go. */
function dropped(interventionId: string, taskId: string | null): readonly Idea[] {
  if (taskId === null) return [];
  const commands: readonly PlanningCommand[] = [
    { type: 'cancel-intervention', interventionId },
    { type: 'remove-task', taskId },
  ];
  return [{ kind: 'drop-task', words: {}, command: { type: 'batch', commands } }];
}

/** Keep it (nothing to do: it stays on this list), send it back to « à planifier », or cancel it. */
export function offBoardChoices(ask: Ask): readonly Idea[] {
  const bars = openBars(ask.plan, ask.conflict);
  return [
    ...bars.map(({ id }) => backToPlan(id)),
    ...allBack(ask),
    ...bars.flatMap(({ id, taskId }) => dropped(id, taskId)),
    ...onBoardAgain(ask),
  ];
}

/** Whoever settled the reason lifts the hold; else the work waits. */
export function settleHold({ plan, conflict }: Ask): readonly Idea[] {
  const client = plan.records.client.get(conflict.subject);
  if (!client) return [];
  const record = { ...client, holdReason: null };
  const unhold: Idea = {
    ...{ kind: 'unhold', words: { who: client.name } },
    command: { type: 'put-record', kind: 'client', record },
  };
  return [...openBars(plan, conflict).map(({ id }) => backToPlan(id)), unhold];
}
