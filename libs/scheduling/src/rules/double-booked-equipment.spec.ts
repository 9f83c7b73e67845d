import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import { aCrew, aMachine, anIntervention, aPerson, lead, member } from '../testing/records.js';
import { doubleBookedEquipment } from './double-booked-equipment.js';

const job = anIntervention({ id: 'job', team: [lead('paul'), member('digger')] });
const hour = anIntervention({
  ...{ id: 'hour', amount: { minutes: 60 }, team: [lead('digger')] },
  ...{ start: at('2026-11-23 10:00'), end: at('2026-11-23 11:00') },
});

describe('double-booked-equipment', () => {
  it('a machine serves one job at a time, however short the other', () => {
    const resources = [aPerson(), aMachine()];

    expect(judgedBy(doubleBookedEquipment, { resources, interventions: [job, hour] })).toEqual([
      {
        ...{ severity: 'error', subject: 'digger', ids: ['hour', 'job'] },
        ...{ from: hour.start, to: hour.end },
      },
    ]);
  });

  it('a van goes with its crew', () => {
    const crew = aCrew({ members: [{ resourceId: 'digger', from: null, to: null }] });
    const withCrew = anIntervention({ id: 'crew-job', team: [lead('crew')] });

    const found = judgedBy(doubleBookedEquipment, {
      ...{ resources: [aPerson(), aMachine(), crew], interventions: [job, withCrew] },
    });

    expect(found).toMatchObject([{ subject: 'digger', ids: ['crew-job', 'job'] }]);
  });

  it('says nothing of people', () => {
    const twice = [job, { ...job, id: 'other', team: [lead('paul')] }];

    expect(
      judgedBy(doubleBookedEquipment, { resources: [aPerson(), aMachine()], interventions: twice }),
    ).toEqual([]);
  });
});
