import type { Intervention } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, BOB, MANAGER, NOW, refusal, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention } from '../testing/records.js';
import { decide } from './decide.js';

const by = (confirmed: boolean) =>
  ({ type: 'confirm-appointment', interventionId: 'intervention', confirmed }) as const;
const visit = (bar: Partial<Intervention> = {}) =>
  aPlan({ interventions: [anIntervention({ kind: 'appointment', title: 'Visite', ...bar })] });
const mark = { by: 'alice', name: 'Alice', at: NOW };
const confirmed = visit({ confirmed: mark, lock: { time: { ...mark, reason: null }, team: null } });

describe('confirm-appointment', () => {
  it('locks the time', () => {
    const plan = visit();

    const { changes } = accepted(decide(plan, by(true), ALICE));

    expect(apply(plan, changes).intervention('intervention')).toMatchObject({
      ...{ confirmed: mark, lock: { time: { ...mark, reason: null }, team: null } },
    });
  });

  it('keeps a padlock that was already there', () => {
    const plan = visit({ lock: TIME_LOCKED });

    const { changes } = accepted(decide(plan, by(true), BOB));

    expect(apply(plan, changes).intervention('intervention')?.lock).toEqual(TIME_LOCKED);
  });

  it('unlocks when taken back, by its owner or a manager alone', () => {
    for (const context of [ALICE, MANAGER]) {
      const { changes } = accepted(decide(confirmed, by(false), context));

      expect(apply(confirmed, changes).intervention('intervention')).toMatchObject({
        ...{ confirmed: null, lock: { time: null } },
      });
    }
    expect(refusal(decide(confirmed, by(false), BOB)).code).toBe('forbidden');
  });

  it('changes nothing when it is so already', () => {
    expect(accepted(decide(confirmed, by(true), BOB)).changes).toEqual([]);
    expect(accepted(decide(visit(), by(false), BOB)).changes).toEqual([]);
  });

  it('is refused for work, for what is done, and for what does not exist', () => {
    const work = aPlan({ interventions: [anIntervention()] });

    expect(refusal(decide(work, by(true), ALICE)).violations).toMatchObject([
      { sentence: 'not-an-appointment' },
    ]);
    expect(refusal(decide(visit({ state: 'done' }), by(true), ALICE)).code).toBe('locked');
    expect(refusal(decide(aPlan(), by(true), ALICE)).code).toBe('invalid');
  });
});
