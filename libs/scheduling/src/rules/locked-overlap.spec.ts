import type { Intervention } from '../model/index.js';
import { at } from '../testing/at.js';
import { TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import { judgedBy } from '../testing/judged-by.js';
import { aMachine, anIntervention, aPerson, aSubcontractor, lead } from '../testing/records.js';
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

  it('tells it of a machine too, whichever of the two is locked, but not of a subcontractor', () => {
    const everyone = [aMachine(), aSubcontractor()];
    const on = (resourceId: string, first: Partial<Intervention>, second: Partial<Intervention>) =>
      judgedBy(lockedOverlap, {
        resources: everyone,
        interventions: [
          { ...bar, ...first, id: 'a', team: [lead(resourceId)] },
          { ...bar, ...second, id: 'b', team: [lead(resourceId)] },
        ],
      });
    const padlock = { lock: TIME_LOCKED };
    const hour = {
      ...({ kind: 'appointment', amount: { minutes: 60 } } as const),
      ...{ start: at('2026-11-23 10:00'), end: at('2026-11-23 11:00') },
    };

    expect(on('digger', padlock, {})).toMatchObject([{ subject: 'digger', ids: ['a', 'b'] }]);
    expect(on('digger', {}, padlock)).toMatchObject([{ subject: 'digger', ids: ['a', 'b'] }]);
    expect(on('digger', padlock, hour)).toHaveLength(1);
    expect(on('electrician', padlock, {})).toEqual([]);
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
