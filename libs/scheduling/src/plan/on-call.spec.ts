import { dayOf } from '@pastille/time';
import type { OnCall } from '../model/index.js';
import { conflicts } from '../rules/conflicts.js';
import { aPlan } from '../testing/a-plan.js';
import { NOW } from '../testing/commands.js';
import { anIntervention, aPerson, lead } from '../testing/records.js';
import { onCallOn } from './on-call.js';

const anOnCall = (parts: Partial<OnCall> = {}): OnCall => ({
  id: 'week-48',
  resourceId: 'paul',
  from: '2026-11-23',
  to: '2026-11-29',
  ...parts,
});

const people = [aPerson(), aPerson({ id: 'lea' }), aPerson({ id: 'max', archived: true })];
const onCall = (onCalls: readonly OnCall[], day: string) =>
  onCallOn(aPlan({ resources: people, onCalls }), dayOf(day)).map(({ id }) => id);

describe('being on call', () => {
  it('lasts from the first day to the last, both included', () => {
    const days = ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'];

    expect(days.map((day) => onCall([anOnCall()], day))).toEqual([[], ['paul'], ['paul'], []]);
  });

  it('is shared: each is named once, in order of ids', () => {
    const both = [
      anOnCall(),
      anOnCall({ id: 'lea', resourceId: 'lea', from: '2026-11-24', to: '2026-11-24' }),
      anOnCall({ id: 'again', from: '2026-11-24' }),
    ];

    expect(onCall(both, '2026-11-24')).toEqual(['lea', 'paul']);
    expect(onCall(both.toReversed(), '2026-11-24')).toEqual(['lea', 'paul']);
  });

  it('is nobody’s who left, and nobody’s whom nobody knows', () => {
    const gone = [anOnCall({ resourceId: 'max' }), anOnCall({ id: 'x', resourceId: 'nobody' })];

    expect(onCall(gone, '2026-11-24')).toEqual([]);
  });

  it('is no conflict with the work of that week', () => {
    const parts = { resources: people, interventions: [anIntervention({ team: [lead('paul')] })] };

    const told = conflicts(aPlan({ ...parts, onCalls: [anOnCall()] }), NOW);

    expect(told).toEqual(conflicts(aPlan(parts), NOW));
  });
});
