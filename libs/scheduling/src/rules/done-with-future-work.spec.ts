import { NOW } from '../testing/commands.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aTask } from '../testing/records.js';
import { doneWithFutureWork } from './done-with-future-work.js';

const done = aTask({ finished: { by: 'alice', name: 'Alice', at: NOW } });
const ahead = anIntervention({ taskId: 'task' });

describe('done-with-future-work', () => {
  it('tells work ahead on a task that is done', () => {
    expect(judgedBy(doneWithFutureWork, { tasks: [done], interventions: [ahead] })).toMatchObject([
      { severity: 'warning', subject: 'task', ids: ['intervention'] },
    ]);
  });

  it('says nothing of work that is past, nor of a task that is not done', () => {
    const past = judgedBy(doneWithFutureWork, { tasks: [done], interventions: [ahead] }, ahead.end);

    expect(past).toEqual([]);
    expect(judgedBy(doneWithFutureWork, { tasks: [aTask()], interventions: [ahead] })).toEqual([]);
  });
});
