import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE } from '../testing/commands.js';
import { aPerson } from '../testing/records.js';
import { decide } from './decide.js';

const plan = aPlan({
  resources: [aPerson()],
  onCalls: [{ id: 'week', resourceId: 'paul', from: '2026-11-23', to: '2026-11-29' }],
});

describe('remove-on-call', () => {
  it('takes a week away, once', () => {
    const { changes } = accepted(decide(plan, { type: 'remove-on-call', onCallId: 'week' }, ALICE));

    const after = apply(plan, changes);
    expect(after.records.onCall.size).toBe(0);
    expect(
      accepted(decide(after, { type: 'remove-on-call', onCallId: 'week' }, ALICE)).changes,
    ).toEqual([]);
  });
});
