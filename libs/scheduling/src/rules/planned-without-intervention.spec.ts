import { NOW } from '../testing/commands.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aTask } from '../testing/records.js';
import { plannedWithoutIntervention } from './planned-without-intervention.js';

const orange = aTask({ override: { by: 'alice', name: 'Alice', at: NOW, status: 'planned' } });

describe('planned-without-intervention', () => {
  it('tells a task that is orange by hand with nothing in time', () => {
    expect(judgedBy(plannedWithoutIntervention, { tasks: [orange] })).toEqual([
      { severity: 'info', subject: 'task', ids: ['task'], from: null, to: null },
    ]);
  });

  it('a cancelled one is nothing, an open one is something', () => {
    const bar = anIntervention({ taskId: 'task' });
    const judged = (state: 'open' | 'cancelled') =>
      judgedBy(plannedWithoutIntervention, { tasks: [orange], interventions: [{ ...bar, state }] });

    expect(judged('cancelled')).toHaveLength(1);
    expect(judged('open')).toEqual([]);
  });

  it('says nothing of a red task', () => {
    expect(judgedBy(plannedWithoutIntervention, { tasks: [aTask()] })).toEqual([]);
  });
});
