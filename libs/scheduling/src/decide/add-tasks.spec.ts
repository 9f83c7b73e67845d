import type { PlanningTask } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { aTask, aWorksite } from '../testing/records.js';
import { decide } from './decide.js';
import type { Outcome } from './outcome.js';

describe('add-tasks', () => {
  it('adds work in the order of the worksite', () => {
    const plan = aPlan({ tasks: [aTask({ order: 2 })] });
    const tasks = [aTask({ id: 'b', order: 3 }), aTask({ id: 'a', order: 1 })];

    const after = apply(plan, accepted(decide(plan, { type: 'add-tasks', tasks }, ALICE)).changes);

    expect(after.tasksOf('worksite').map(({ id }) => id)).toEqual(['a', 'task', 'b']);
  });

  it('refuses an unknown worksite and an id that is taken', () => {
    const plan = aPlan({ tasks: [aTask()] });
    const sentences = [aTask({ id: 'a', worksiteId: 'x' }), aTask()].map(
      (task) =>
        refusal(decide(plan, { type: 'add-tasks', tasks: [task] }, ALICE)).violations[0]?.sentence,
    );

    expect(sentences).toEqual(['unknown-worksite', 'duplicate-id']);
  });

  describe('with what they wait for', () => {
    const waiting = (id: string, ...predecessors: readonly string[]): PlanningTask =>
      aTask({
        ...{ id, label: id.toUpperCase() },
        links: predecessors.map((predecessorId) => ({
          ...{ predecessorId, kind: 'FS', lag: { elapsed: 0 }, max: null },
        })),
      });
    const worksites = [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2' })];
    const adding = (...tasks: readonly PlanningTask[]): Outcome =>
      decide(
        aPlan({ worksites, tasks: [aTask({ id: 'old', label: 'OLD' })] }),
        { type: 'add-tasks', tasks },
        ALICE,
      );

    it('takes a chain of new work behind old work', () => {
      expect(adding(waiting('a', 'old'), waiting('b', 'a', 'old')).status).toBe('accepted');
    });

    it('refuses work that waits for itself in the end, with the way round', () => {
      const { code, violations } = refusal(
        adding(waiting('x'), waiting('a', 'old', 'c'), waiting('b', 'a'), waiting('c', 'b')),
      );

      expect(code).toBe('cycle');
      expect(violations).toMatchObject([
        {
          ...{ sentence: 'link-cycle', field: 'tasks.1.links.1.predecessorId' },
          params: { path: 'A → B → C → A' },
        },
      ]);
    });

    it('refuses work that waits for itself alone', () => {
      expect(refusal(adding(waiting('a', 'a'))).violations).toMatchObject([
        { sentence: 'link-cycle', params: { path: 'A → A' } },
      ]);
    });

    it('refuses a wait for another worksite, an unknown task and an endless wait', () => {
      const there = { ...waiting('a', 'old'), worksiteId: 'w2' };
      const long = waiting('a', 'old');
      const lag = { elapsed: 10_000_000 };
      const outcomes = [
        adding(there),
        adding(waiting('a', 'nobody')),
        adding({ ...long, links: long.links.map((link) => ({ ...link, lag })) }),
      ];

      expect(outcomes.map((one) => refusal(one).violations[0])).toMatchObject([
        { sentence: 'task-of-another-worksite', field: 'tasks.0.links.0.predecessorId' },
        { sentence: 'unknown-task' },
        { sentence: 'lag-out-of-range', field: 'tasks.0.links.0.lag' },
      ]);
    });
  });
});
