import type { Settings } from '../model/index.js';
import { aPlan, someSettings } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { NOW } from '../testing/commands.js';
import { anIntervention, aPerson, lead } from '../testing/records.js';
import { conflicts } from './conflicts.js';

const visit = anIntervention({
  ...{ id: 'visit', kind: 'appointment', amount: { minutes: 60 }, team: [lead('paul')] },
  ...{ start: at('2026-11-23 10:00'), end: at('2026-11-23 11:00') },
});
const told = (severities: Settings['severities']) =>
  conflicts(
    aPlan({
      ...{ settings: someSettings({ severities }), resources: [aPerson()] },
      interventions: [
        anIntervention({ id: 'a', team: [lead('paul')] }),
        anIntervention({ id: 'b', team: [lead('paul')] }),
        { ...visit, start: at('2026-11-24 10:00'), end: at('2026-11-24 11:00') },
        anIntervention({
          ...{ id: 'c', team: [lead('paul')] },
          ...{ start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') },
        }),
      ],
    }),
    NOW,
  );

describe('how heavy a conflict weighs', () => {
  it('is the company’s choice; which conflicts there are is not', () => {
    const [ours, theirs] = [told({}), told({ 'double-booked-staff': 'warning' })];

    expect(ours.map(({ severity }) => severity)).toEqual(['error', 'info']);
    expect(theirs.map(({ severity }) => severity)).toEqual(['warning', 'info']);
    expect(theirs.map(({ key }) => key)).toEqual(ours.map(({ key }) => key));
  });

  it('leaves a job that flows around a short visit what it is: worth knowing', () => {
    expect(told({ 'double-booked-staff': 'error' })[1]).toMatchObject({
      ...{ ids: ['c', 'visit'], severity: 'info' },
    });
  });
});
