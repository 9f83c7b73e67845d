import { describeReason } from '../sentences/describe-reason.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { TIME_LOCKED } from '../testing/commands.js';
import { anIntervention, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import { explain } from './explain.js';

const paul = [lead('paul')];
const curing = { predecessorId: 'pour', kind: 'FS', lag: { elapsed: 2880 }, max: null } as const;
const plan = aPlan({
  resources: [aPerson()],
  worksites: [
    aWorksite(),
    aWorksite({ id: 'w2', reference: 'CH-2', start: { date: '2026-12-01', certainty: 'firm' } }),
  ],
  tasks: [
    aTask({ id: 'pour', label: 'Dalle' }),
    aTask({ id: 'fill', label: 'Remplissage', links: [curing] }),
  ],
  interventions: [
    anIntervention({ id: 'pour', taskId: 'pour', team: paul, lock: TIME_LOCKED }),
    anIntervention({
      ...{ id: 'next', start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30'), team: paul },
    }),
    anIntervention({
      ...{ id: 'fill', taskId: 'fill', team: [] },
      ...{ start: at('2026-11-26 08:00'), end: at('2026-11-26 17:30') },
    }),
    anIntervention({
      ...{ id: 'firm', worksiteId: 'w2', team: [] },
      ...{ start: at('2026-12-01 08:00'), end: at('2026-12-01 17:30') },
    }),
    anIntervention({
      ...{ id: 'free', start: at('2026-12-02 08:00'), end: at('2026-12-02 17:30'), team: paul },
    }),
  ],
});

describe('explain', () => {
  it.each([
    ['a padlock', 'pour', [['lock', 'pour']]],
    ['the previous work of its people, which has a padlock', 'next', [['jumped-lock', 'pour']]],
    ['a link and its lag', 'fill', [['link', 'pour']]],
    ['the firm date of its worksite', 'firm', [['calendar', null]]],
    ['a hand', 'free', []],
    ['nothing, where there is no such bar', 'x', []],
  ])('names %s', (_, id, expected) => {
    expect(explain(plan, id).map(({ cause, by }) => [cause, by])).toEqual(expected);
  });

  it('can be told', () => {
    const [reason] = explain(plan, 'fill');

    expect(reason && describeReason(plan, reason, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Remplissage · Piscine Martin : reste le 26 nov. à 8 h, car Dalle · Piscine Martin doit passer avant.',
    );
  });
});
