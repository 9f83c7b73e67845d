import { aPlan } from '../testing/a-plan.js';
import { NOW } from '../testing/commands.js';
import { anIntervention, aTask, aWorksite } from '../testing/records.js';
import { toPlan } from './to-plan.js';

const mark = { by: 'alice', name: 'Alice', at: NOW };

describe('« À planifier »', () => {
  it('holds the red tasks, and what is left of the orange ones', () => {
    const estimate = { halfDays: 6 };
    const plan = aPlan({
      tasks: [
        aTask({ id: 'red', order: 2, estimate }),
        aTask({ id: 'partly', order: 1, estimate }),
        aTask({ id: 'fully', estimate: { halfDays: 2 } }),
        aTask({ id: 'green', estimate, finished: mark }),
        aTask({ id: 'orange-by-hand', estimate, override: { ...mark, status: 'planned' } }),
      ],
      interventions: ['partly', 'fully', 'green'].map((taskId) =>
        anIntervention({ id: `of-${taskId}`, taskId }),
      ),
    });

    const items = toPlan(plan).map(({ task, status, amount }) => [task.id, status, amount]);

    expect(items).toEqual([
      ['partly', 'planned', { halfDays: 4 }],
      ['red', 'todo', { halfDays: 6 }],
    ]);
  });

  it('goes in the order of the board, and leaves out what is not on it', () => {
    const plan = aPlan({
      worksites: [
        aWorksite({ id: 'late', reference: 'A' }),
        aWorksite({
          id: 'first',
          reference: 'B',
          start: { date: '2026-12-01', certainty: 'firm' },
        }),
        aWorksite({ id: 'off', reference: 'C', statusId: 'quote' }),
      ],
      tasks: ['late', 'first', 'off'].map((id) => aTask({ id: `of-${id}`, worksiteId: id })),
    });

    expect(toPlan(plan).map(({ task }) => task.id)).toEqual(['of-first', 'of-late']);
    expect(toPlan(plan)).toBe(toPlan(plan));
  });
});
