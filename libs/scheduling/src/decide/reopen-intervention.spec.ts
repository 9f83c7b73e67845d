import type { Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, NOW, refusal } from '../testing/commands.js';
import { anIntervention, aTask } from '../testing/records.js';
import type { ReopenIntervention } from './command.js';
import { decide } from './decide.js';

const mark = { by: 'alice', name: 'Alice', at: NOW };
const reopen: ReopenIntervention = { type: 'reopen-intervention', interventionId: 'intervention' };
const done = anIntervention({
  ...{ taskId: 'task', state: 'done', actual: { halfDays: 2 }, closed: mark },
});

function reopened(parts: Partial<Snapshot>) {
  const plan = aPlan({ tasks: [aTask()], interventions: [done], ...parts });
  return apply(plan, accepted(decide(plan, reopen, ALICE)).changes);
}

describe('reopen-intervention', () => {
  it('takes a closing back', () => {
    expect(reopened({}).intervention('intervention')).toMatchObject({
      ...{ state: 'open', actual: null, closed: null },
    });
  });

  it('takes back the finish that came with the closing, and no other', () => {
    const other = { ...mark, by: 'bob' };

    const withIt = reopened({ tasks: [aTask({ finished: mark })] });
    const apart = reopened({ tasks: [aTask({ finished: other })] });

    expect(withIt.records.task.get('task')?.finished).toBeNull();
    expect(apart.records.task.get('task')?.finished).toEqual(other);
  });

  it('takes a cancellation back', () => {
    const plan = reopened({ interventions: [anIntervention({ state: 'cancelled' })] });

    expect(plan.intervention('intervention')?.state).toBe('open');
  });

  it('changes nothing when it is open', () => {
    const plan = aPlan({ interventions: [anIntervention()] });

    expect(accepted(decide(plan, reopen, ALICE)).changes).toEqual([]);
  });

  it('is refused for what does not exist', () => {
    expect(refusal(decide(aPlan(), reopen, ALICE)).violations).toMatchObject([
      { sentence: 'unknown-intervention' },
    ]);
  });
});
