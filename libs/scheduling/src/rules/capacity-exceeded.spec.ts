import type { Snapshot } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import { anAbsence, aBranch, anIntervention, aPerson, aTask, lead } from '../testing/records.js';
import { capacityExceeded } from './capacity-exceeded.js';

const tasks = [aTask({ people: 2 })];
const wanting = anIntervention({ taskId: 'task' });
const judged = (parts: Partial<Snapshot>) =>
  judgedBy(capacityExceeded, {
    ...{ tasks, interventions: [wanting], resources: [aPerson(), aPerson({ id: 'lea' })] },
    ...parts,
  });

describe('capacity-exceeded', () => {
  it('tells the day on which work for two waits and one person is free', () => {
    expect(judged({ resources: [aPerson()] })).toEqual([
      {
        ...{ severity: 'info', subject: 'branch', ids: ['intervention'] },
        ...{ from: at('2026-11-23 00:00'), to: at('2026-11-24 00:00') },
      },
    ]);
    expect(judged({})).toEqual([]);
  });

  it('does not count who is away, has something on that day, left, or belongs to another branch', () => {
    const visit = anIntervention({
      ...{ id: 'visit', kind: 'appointment', amount: { minutes: 60 }, team: [lead('lea')] },
      ...{ start: at('2026-11-23 08:00'), end: at('2026-11-23 09:00') },
    });
    const [paul, branches] = [aPerson(), [aBranch(), aBranch({ id: 'rennes' })]];

    expect(judged({ absences: [anAbsence()] })).toHaveLength(1);
    expect(judged({ interventions: [wanting, visit] })).toHaveLength(1);
    expect(judged({ resources: [paul, aPerson({ id: 'lea', archived: true })] })).toHaveLength(1);
    expect(
      judged({ branches, resources: [paul, aPerson({ id: 'lea', branchId: 'rennes' })] }),
    ).toHaveLength(1);
  });

  it('tells each day of one bar that is worked', () => {
    const overTheWeekend = anIntervention({
      ...{ taskId: 'task', start: at('2026-11-27 08:00'), end: at('2026-11-30 17:30') },
      amount: { halfDays: 4 },
    });

    expect(judged({ resources: [], interventions: [overTheWeekend] })).toMatchObject([
      { from: at('2026-11-27 00:00') },
      { from: at('2026-11-30 00:00') },
    ]);
  });

  it('says nothing of the past', () => {
    const past = judgedBy(capacityExceeded, { tasks, interventions: [wanting] }, wanting.end);

    expect(past).toEqual([]);
  });
});
