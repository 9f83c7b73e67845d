import { onBoard } from '../order/order-worksites.js';
import { apply } from '../plan/apply.js';
import type { Plan } from '../model/index.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import { decide } from './decide.js';

const by = (statusId: string, worksiteId = 'worksite') =>
  ({ type: 'set-worksite-status', worksiteId, statusId, futureWork: 'keep' }) as const;

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

  describe('sending the work ahead back to « à planifier »', () => {
    const ahead = anIntervention({ id: 'ahead', taskId: 'task' });
    const begun = anIntervention({ id: 'begun', start: at('2026-11-16 08:00') });
    const locked = anIntervention({ id: 'locked', lock: TIME_LOCKED });
    const kept = anIntervention({ id: 'kept', lock: TEAM_LOCKED });
    const done = anIntervention({ id: 'done', state: 'done' });
    const plan = aPlan({ tasks: [aTask()], interventions: [ahead, begun, locked, kept, done] });
    const stateIn = (after: Plan) => (id: string) => after.intervention(id)?.state;

    it('cancels what is open and not begun; what is locked stays, told as off the board', () => {
      const command = { ...by('quote'), futureWork: 'cancel' } as const;

      const { changes, added } = accepted(decide(plan, command, ALICE));

      const state = stateIn(apply(plan, changes));
      expect(['ahead', 'begun', 'locked', 'kept', 'done'].map(state)).toEqual([
        ...['cancelled', 'open', 'open', 'open', 'done'],
      ]);
      const told = added.filter(({ code }) => code === 'off-board-work');
      expect(told.flatMap(({ ids }) => ids)).toEqual(['begun', 'kept', 'locked']);
    });

    it('cancels nothing of a worksite that stays on the board', () => {
      const command = { ...by('signed'), futureWork: 'cancel' } as const;

      expect(accepted(decide(plan, command, ALICE)).changes).toEqual([]);
    });
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
