import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE } from '../testing/commands.js';
import { anAbsence, anIntervention, aPerson, lead } from '../testing/records.js';
import { decide } from './decide.js';

const back = { type: 'remove-absence', absenceId: 'absence' } as const;

describe('remove-absence', () => {
  it('cures what it had hit', () => {
    const plan = aPlan({
      ...{ resources: [aPerson()], absences: [anAbsence()] },
      interventions: [anIntervention({ team: [lead('paul')] })],
    });

    const { changes, removed } = accepted(decide(plan, back, ALICE));

    expect(apply(plan, changes).records.absence.size).toBe(0);
    expect(removed).toMatchObject([{ code: 'absence', subject: 'paul' }]);
  });

  it('changes nothing the second time', () => {
    expect(accepted(decide(aPlan(), back, ALICE)).changes).toEqual([]);
  });
});
