import { onBoard } from '../order/order-worksites.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { anIntervention, aPerson, aWorksite, lead } from '../testing/records.js';
import { decide } from './decide.js';

const by = (statusId: string, worksiteId = 'worksite') =>
  ({ type: 'set-worksite-status', worksiteId, statusId }) as const;

describe('set-worksite-status', () => {
  it('takes a worksite off the board, and tells the work that stays ahead', () => {
    const ahead = anIntervention({ team: [lead('paul')] });
    const plan = aPlan({ resources: [aPerson()], interventions: [ahead] });

    const { changes, added } = accepted(decide(plan, by('quote'), ALICE));

    const worksite = apply(plan, changes).records.worksite.get('worksite') ?? aWorksite();
    expect(onBoard(plan, worksite)).toBe(false);
    expect(changes).toHaveLength(1);
    expect(added).toMatchObject([{ code: 'off-board-work', subject: 'worksite' }]);
  });

  it('refuses an unknown status and an unknown worksite', () => {
    expect(refusal(decide(aPlan(), by('x'), ALICE)).violations).toMatchObject([
      { sentence: 'unknown-status', field: 'statusId' },
    ]);
    expect(refusal(decide(aPlan(), by('signed', 'x'), ALICE)).violations).toMatchObject([
      { sentence: 'unknown-worksite' },
    ]);
  });
});
