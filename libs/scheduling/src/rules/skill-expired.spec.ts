import type { StaffMember } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aPerson, aTask, lead, member } from '../testing/records.js';
import { skillExpired } from './skill-expired.js';

const tasks = [aTask({ skills: ['gaz'] })];
const interventions = [anIntervention({ taskId: 'task', team: [lead('paul'), member('lea')] })];
const paul = (until: string | null) => aPerson({ skills: [{ name: 'gaz', until }] });
const judged = (...resources: readonly StaffMember[]) =>
  judgedBy(skillExpired, {
    tasks,
    interventions,
    resources: [aPerson({ id: 'lea' }), ...resources],
  });

describe('skill-expired', () => {
  it('names whose certificate runs out before the work is over', () => {
    expect(judged(paul('2026-11-22'))).toEqual([
      {
        ...{ severity: 'warning', subject: 'paul', ids: ['intervention'] },
        ...{ from: at('2026-11-23 08:00'), to: at('2026-11-23 17:30') },
        needed: at('2026-11-23 00:00'),
      },
    ]);
  });

  it('holds through its last day', () => {
    expect(judged(paul('2026-11-23'))).toEqual([]);
    expect(judged(paul(null))).toEqual([]);
  });

  it('is content when somebody else of the team has a valid one, or the same person a newer one', () => {
    const renewed = [
      { name: 'gaz', until: '2026-11-01' },
      { name: 'gaz', until: '2027-11-01' },
    ];
    const lea = aPerson({ id: 'lea', skills: [{ name: 'gaz', until: null }] });

    expect(judged(aPerson({ skills: renewed }))).toEqual([]);
    expect(
      judgedBy(skillExpired, { tasks, interventions, resources: [paul('2026-11-22'), lea] }),
    ).toEqual([]);
  });
});
