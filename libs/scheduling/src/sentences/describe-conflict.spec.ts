import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { NOW } from '../testing/commands.js';
import { anAbsence, anIntervention, aPerson, aTask, lead } from '../testing/records.js';
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
});
