import type { Intervention } from '../model/index.js';
import { aPlan } from '../testing/a-plan.js';
import { aCondition, anIntervention, aTask, aWorksite } from '../testing/records.js';
import { missingConditions } from './missing-conditions.js';

const mark = { by: 'alice', name: 'Alice', at: 1 };
const permit = aCondition({ id: 'permit', kind: 'permit' });
const plan = aPlan({
  worksites: [aWorksite({ conditions: [aCondition(), aCondition({ id: 'paid', met: mark })] })],
  tasks: [aTask({ conditions: [permit] }), aTask({ id: 'other' })],
});

const missing = (parts: Partial<Intervention>) =>
  missingConditions(plan, anIntervention({ taskId: 'task', ...parts })).map(({ id, of }) => [
    of,
    id,
  ]);

describe('why a bar is not ready', () => {
  it('is what its worksite and its task wait for, without what was ticked', () => {
    expect(missing({})).toEqual([
      ['worksite', 'deposit'],
      ['task', 'permit'],
    ]);
    expect(missing({ taskId: 'other', worksiteId: null })).toEqual([['worksite', 'deposit']]);
    expect(missing({ kind: 'block', taskId: null })).toEqual([['worksite', 'deposit']]);
  });

  it('is nothing for visits, for what is over, and for what hangs on no worksite', () => {
    expect(missing({ kind: 'appointment' })).toEqual([]);
    expect(missing({ state: 'done' })).toEqual([]);
    expect(missing({ taskId: null, worksiteId: null })).toEqual([]);
  });
});
