import { at } from '../testing/at.js';
import { TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aPerson, lead } from '../testing/records.js';
import { lockedOverlap } from './locked-overlap.js';

const resources = [aPerson()];
const bar = anIntervention({ team: [lead('paul')] });
const locked = { ...bar, id: 'locked', lock: TIME_LOCKED };
const judged = (...interventions: (typeof bar)[]) =>
  judgedBy(lockedOverlap, { resources, interventions });

describe('locked-overlap', () => {
  it('tells what was put over a padlock', () => {
    expect(judged(bar, locked)).toMatchObject([
      { severity: 'warning', subject: 'paul', ids: ['intervention', 'locked'] },
    ]);
  });

  it('says nothing where the date is free, or only the team is locked', () => {
    expect(judged(bar, { ...locked, lock: TEAM_LOCKED })).toEqual([]);
  });

  it('lets a short visit be', () => {
    const visit = {
      ...{ ...bar, id: 'visit', kind: 'appointment' as const, amount: { minutes: 60 } },
      ...{ start: at('2026-11-23 10:00'), end: at('2026-11-23 11:00') },
    };

    expect(judged(visit, locked)).toEqual([]);
  });
});
