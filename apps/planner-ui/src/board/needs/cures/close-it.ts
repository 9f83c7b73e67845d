import type { CloseIntervention, Intervention } from '@pastille/scheduling';
import { plannedAmount } from '../../state/steps.js';
import { openBars } from './bars.js';
import type { Ask, Idea } from './cure.js';

function closing({ plan }: Ask, one: Intervention): readonly Idea[] {
  const hasMore =
    one.taskId !== null &&
    plan.interventionsOfTask(one.taskId).some(({ id, state }) => id !== one.id && state === 'open');
  const close = (taskFinished: boolean): CloseIntervention => ({
    ...{ type: 'close-intervention', interventionId: one.id, taskFinished },
    actual: plannedAmount(plan, one),
  });
  const isLast = one.taskId !== null && !hasMore;
  const done: Idea = { kind: 'close', words: {}, command: close(isLast) };
  const goesOn: Idea = { kind: 'close-and-go-on', words: {}, command: close(false) };
  // Where more of the task is planned anyway, closing says nothing about the task.
  return isLast ? [done, goesOn] : [done];
}

/** It was done as planned, or done without the task being finished, or not done at all. */
export const closeIt = (ask: Ask): readonly Idea[] =>
  openBars(ask.plan, ask.conflict).flatMap((one): readonly Idea[] => [
    ...closing(ask, one),
    {
      ...{ kind: 'back-to-plan', words: {} },
      command: { type: 'cancel-intervention', interventionId: one.id },
    },
  ]);
