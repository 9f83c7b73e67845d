import type { Snapshot } from '../model/index.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { NOW } from '../testing/commands.js';
import { anAbsence, anIntervention, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import { CONFLICT_CODES } from '../rules/conflict.js';
import { conflicts } from '../rules/conflicts.js';
import { conflictOf } from '../rules/rule.js';
import { describeConflict } from './describe-conflict.js';

const plan = aPlan({
  ...{ resources: [aPerson()], tasks: [aTask()], absences: [anAbsence({ reason: 'sickness' })] },
  interventions: [
    anIntervention({ id: 'a', taskId: 'task', team: [lead('paul')] }),
    anIntervention({ id: 'b', title: 'Liner', team: [lead('paul')] }),
  ],
});

describe('what is wrong', () => {
  it.each(CONFLICT_CODES)('%s is told in both languages', (code) => {
    const conflict = conflictOf({
      ...{ code, severity: 'warning', subject: 'paul', ids: ['a', 'b'] },
      ...{ from: at('2026-11-23 08:00'), to: at('2026-11-23 12:00') },
    });

    const [french, english] = [
      describeConflict(plan, conflict, 'fr'),
      describeConflict(plan, conflict, 'en'),
    ];

    for (const text of [french, english]) {
      expect(text).toMatch(/^\S.{8,}\.$/);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
    expect(french).not.toBe(english);
    expect(french).not.toMatch(/ [;:!?»]|'/);
  });

  it('names the people, the work and the time', () => {
    const told = conflicts(plan, NOW).map((conflict) => describeConflict(plan, conflict, 'fr'));

    expect(told).toContain(
      'Paul Durand est attendu à deux endroits le 23\u00a0nov. à 8\u202fh\u202f: Terrassement · Piscine Martin et Liner · Piscine Martin.',
    );
    expect(told).toContain(
      'Paul Durand est en arrêt maladie le 23\u00a0nov.\u202f: Liner · Piscine Martin.',
    );
  });

  it('names the holiday', () => {
    const holiday = anIntervention({ start: at('2027-07-14 08:00'), end: at('2027-07-14 17:30') });
    const own = aPlan({ interventions: [holiday] });
    const told = conflicts(own, NOW).map((conflict) => describeConflict(own, conflict, 'en'));

    expect(told).toContain('14\u00a0Jul is a public holiday (Bastille Day): Piscine Martin.');
  });

  it('says what each of the others needs', () => {
    const told = (parts: Partial<Snapshot>, locale: 'fr' | 'en' = 'fr') => {
      const own = aPlan({ resources: [aPerson()], ...parts });
      return conflicts(own, NOW)
        .map((one) => describeConflict(own, one, locale))
        .map((text) => text.replaceAll(/[\u00a0\u202f]/g, ' '));
    };
    const link = { predecessorId: 'before', kind: 'FS', lag: { elapsed: 0 }, max: null } as const;
    const tasks = [aTask({ id: 'before' }), aTask({ id: 'after', label: 'Liner', links: [link] })];
    const bars = ['before', 'after'].map((id) =>
      anIntervention({ id, taskId: id, team: [lead('paul')] }),
    );
    const gas = aTask({ label: 'Chaudière', skills: ['gaz'] });
    const job = anIntervention({ taskId: 'task', team: [lead('paul')] });

    expect(told({ tasks, interventions: bars })).toContain(
      'Liner · Piscine Martin vient trop tôt après Terrassement · Piscine Martin : il faut attendre le 23 nov. à 17 h 30.',
    );
    expect(told({ tasks: [gas], interventions: [job] })).toEqual([
      'Il manque « gaz » dans l’équipe : Chaudière · Piscine Martin.',
    ]);
    expect(
      told({
        ...{ tasks: [gas], interventions: [job] },
        resources: [aPerson({ skills: [{ name: 'gaz', until: '2026-11-20' }] })],
      }),
    ).toEqual([
      'L’habilitation « gaz » de Paul Durand n’est plus valable à partir du 21 nov. : Chaudière · Piscine Martin.',
    ]);
    expect(told({ tasks: [aTask({ people: 3 })], interventions: [job] })).toEqual([
      'Équipe trop petite le 23 nov. : 1 sur 3, pour Terrassement · Piscine Martin.',
    ]);
    expect(
      told({
        tasks: [aTask({ window: { earliest: null, latest: '2026-11-20' } })],
        interventions: [job],
      }),
    ).toEqual([
      'Terrassement · Piscine Martin finit après le 20 nov., dernier jour de la période.',
    ]);
    expect(
      told({
        worksites: [aWorksite({ start: { date: '2026-11-20', certainty: 'firm' } })],
        interventions: [job],
      }),
    ).toEqual([
      'La date ferme de Piscine Martin, le 20 nov., n’est pas tenue : Piscine Martin commence le 23 nov. à 8 h.',
    ]);
    expect(
      told({ tasks: [aTask({ people: 2 })], interventions: [{ ...job, team: [] }] }, 'en'),
    ).toContain('More work than people on 23 Nov (Nantes): 1 free, 2 wanted.');
    expect(told({ tasks: [aTask({ links: [{ ...link, predecessorId: 'task' }] })] })).toEqual([
      'Ces tâches s’attendent en rond : Terrassement.',
    ]);
  });
});
