import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { aTask } from '../testing/records.js';
import { decide } from './decide.js';

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
});
