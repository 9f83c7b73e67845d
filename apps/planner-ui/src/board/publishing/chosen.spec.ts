import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@pastille/time';
import { digest } from '@pastille/scheduling/publication';
import {
  anIntervention,
  aPerson,
  aPlan,
  at,
  lead,
  member,
  someSettings,
} from '@pastille/scheduling/testing';
import { alsoTold, daysOf, digestOn, EVERYTHING, idsChosen, toggled } from './chosen.js';

const plan = aPlan({
  settings: someSettings({ publication: 'drafts' }),
  resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa', order: 2 })],
  interventions: [
    anIntervention({ id: 'both', team: [lead('paul'), member('lea')] }),
    anIntervention({
      ...{ id: 'alone', team: [lead('paul')] },
      ...{ start: at('2026-11-25 08:00'), end: at('2026-11-25 17:30') },
    }),
  ],
});
const all = digest(plan);
const [monday, wednesday] = [dayOf('2026-11-23'), dayOf('2026-11-25')];

describe('what « Diffuser » tells', () => {
  it('is everything at first', () => {
    expect(daysOf(plan, all)).toEqual([monday, wednesday]);
    expect(idsChosen(plan, all, EVERYTHING)).toEqual(['both', 'alone']);
  });

  it('is what concerns the chosen people, and says who hears of it with them', () => {
    const choice = { ...EVERYTHING, without: new Set(['paul']) };

    expect(idsChosen(plan, all, choice)).toEqual(['both']);
    expect(alsoTold(plan, all, choice)).toEqual(['paul']);
    expect(alsoTold(plan, all, EVERYTHING)).toEqual([]);
  });

  it('is what lies on the chosen days, without those who have no news then', () => {
    const choice = { ...EVERYTHING, days: new Set([wednesday]) };

    expect(digestOn(plan, all, choice).map(({ resourceId }) => resourceId)).toEqual(['paul']);
    expect(idsChosen(plan, all, choice)).toEqual(['alone']);
  });

  it('is chosen and given up by the same click', () => {
    expect([...toggled(toggled(new Set(['a']), 'b'), 'a')]).toEqual(['b']);
  });
});
