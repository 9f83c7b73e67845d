import type { OnCall } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { aMachine, aPerson, aSubcontractor } from '../testing/records.js';
import { decide } from './decide.js';

const week = (parts: Partial<OnCall> = {}): OnCall => ({
  ...{ id: 'week', resourceId: 'paul', from: '2026-11-23', to: '2026-11-29' },
  ...parts,
});

const plan = aPlan({
  resources: [
    ...[aPerson(), aPerson({ id: 'lea', name: 'Léa' }), aSubcontractor(), aMachine()],
    aPerson({ id: 'gone', name: 'Max', archived: true }),
  ],
  onCalls: [week()],
});

const put = (parts: Partial<OnCall>) =>
  decide(plan, { type: 'put-on-call', onCall: week({ id: 'new', ...parts }) }, ALICE);

describe('put-on-call', () => {
  it('puts somebody on call for a week, and clashes with nothing', () => {
    const { changes, added } = accepted(put({ resourceId: 'lea' }));

    expect(apply(plan, changes).records.onCall.get('new')).toMatchObject({ resourceId: 'lea' });
    expect(added).toEqual([]);
  });

  it('lets two people be on call at once, a subcontractor too, and weeks of one follow each other', () => {
    expect(put({ resourceId: 'electrician' }).status).toBe('accepted');
    expect(put({ from: '2026-11-30', to: '2026-12-06' }).status).toBe('accepted');
  });

  it('changes a week that was there', () => {
    expect(put({ id: 'week', to: '2026-11-27' }).status).toBe('accepted');
  });

  it.each([
    ['the same person twice at once', { from: '2026-11-29', to: '2026-12-05' }, 'on-call-twice'],
    ['one day too many', { from: '2026-11-16', to: '2026-11-23' }, 'on-call-twice'],
    ['a machine', { resourceId: 'digger' }, 'on-call-needs-person'],
    ['somebody archived', { resourceId: 'gone' }, 'archived-resource'],
    ['nobody', { resourceId: 'x' }, 'unknown-resource'],
    ['a week that ends before it starts', { to: '2026-11-22' }, 'end-before-start'],
    ['a day that is none', { from: '2026-11-31' }, 'not-a-date'],
  ])('is refused for %s', (_, parts, sentence) => {
    expect(refusal(put(parts)).violations).toMatchObject([{ sentence }]);
  });
});
