import { describe, expect, it } from '@jest/globals';
import { apply, decide, type Plan, type PlanningCommand } from '@pastille/scheduling';
import { ALICE, aPlan, aTask, anIntervention, at } from '@pastille/scheduling/testing';
import { previewUndo } from './undo-preview.js';

const plan = aPlan({
  tasks: [aTask({ id: 'dig' })],
  interventions: ['one', 'two'].map((id, index) =>
    anIntervention({
      ...{ id, taskId: 'dig', amount: { halfDays: 2 } },
      start: at(`2026-11-2${4 + index} 08:00`),
      end: at(`2026-11-2${4 + index} 17:30`),
    }),
  ),
});
const moving = (...ids: string[]): PlanningCommand => ({
  ...{ type: 'move', ripple: 'none', unlock: false },
  moves: ids.map((interventionId) => ({
    ...{ interventionId, start: at('2026-12-01 08:00'), replace: null },
  })),
});

function done(on: Plan, command: PlanningCommand) {
  const outcome = decide(on, command, ALICE);
  if (outcome.status === 'refused') throw new Error(outcome.code);
  return { changes: outcome.changes, plan: apply(on, outcome.changes) };
}

describe('what taking back would do', () => {
  const judgeOn = (on: Plan) => (command: PlanningCommand) => decide(on, command, ALICE);

  it('is all of it, where nothing came in between', () => {
    const { changes, plan: after } = done(plan, moving('one', 'two'));

    const preview = previewUndo('move', changes, judgeOn(after));

    expect(preview).toMatchObject({ kind: 'whole', outcome: { changes: [{}, {}] } });
  });

  it('is a part, where one of the bars was moved again, and names what stays', () => {
    const { changes, plan: after } = done(plan, moving('one', 'two'));
    const later: PlanningCommand = {
      ...{ type: 'move', ripple: 'none', unlock: false },
      moves: [{ interventionId: 'two', start: at('2026-12-03 08:00'), replace: null }],
    };

    const preview = previewUndo('move', changes, judgeOn(done(after, later).plan));

    expect(preview).toMatchObject({ kind: 'part', stays: ['two'], outcome: { changes: [{}] } });
  });

  it('is nothing that one could do, where all of it was changed again', () => {
    const { changes, plan: after } = done(plan, moving('one'));
    const later: PlanningCommand = {
      ...{ type: 'move', ripple: 'none', unlock: false },
      moves: [{ interventionId: 'one', start: at('2026-12-03 08:00'), replace: null }],
    };
    const again = done(after, later).plan;

    expect(previewUndo('move', changes, judgeOn(again))).toMatchObject({ kind: 'none' });
  });
});
