import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, BOB, MANAGER, NOW, refusal, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention } from '../testing/records.js';
import type { SetLock } from './command.js';
import { decide } from './decide.js';

const by = (parts: Partial<SetLock> = {}): SetLock => ({
  ...{ type: 'set-lock', interventionId: 'intervention' },
  ...{ facet: 'time', locked: true, reason: null },
  ...parts,
});
const free = aPlan({ interventions: [anIntervention()] });
const locked = aPlan({ interventions: [anIntervention({ lock: TIME_LOCKED })] });
const unlock = by({ locked: false });

describe('set-lock', () => {
  it('locks the date, keeping who, when and why', () => {
    const { changes } = accepted(decide(free, by({ reason: 'promis' }), ALICE));

    const mark = { by: 'alice', name: 'Alice', at: NOW, reason: 'promis' };
    expect(apply(free, changes).intervention('intervention')?.lock).toEqual({
      time: mark,
      team: null,
    });
  });

  it('locks the team apart from the date', () => {
    const { changes } = accepted(decide(locked, by({ facet: 'team' }), BOB));

    const { lock } = apply(locked, changes).intervention('intervention') ?? {};
    expect([lock?.time?.by, lock?.team?.by]).toEqual(['alice', 'bob']);
  });

  it('lets one take off one’s own lock, and a manager anybody’s', () => {
    for (const context of [ALICE, MANAGER]) {
      const { changes } = accepted(decide(locked, unlock, context));

      expect(apply(locked, changes).intervention('intervention')?.lock.time).toBeNull();
    }
  });

  it('does not let a colleague take it off, and names its owner', () => {
    const { code, violations } = refusal(decide(locked, unlock, BOB));

    expect(code).toBe('forbidden');
    expect(violations).toMatchObject([{ sentence: 'lock-of-another', params: { who: 'Alice' } }]);
  });

  it('changes nothing when it is so already', () => {
    expect(accepted(decide(locked, by({ reason: 'moi aussi' }), BOB)).changes).toEqual([]);
    expect(accepted(decide(free, unlock, BOB)).changes).toEqual([]);
  });

  it('lets its owner reword the reason', () => {
    const { changes } = accepted(decide(locked, by({ reason: 'toupie à 8 h' }), ALICE));

    expect(apply(locked, changes).intervention('intervention')?.lock.time?.reason).toBe(
      'toupie à 8 h',
    );
  });

  it.each([
    ['done', 'done-locked'],
    ['cancelled', 'cancelled'],
  ] as const)('is refused for what is %s', (state, sentence) => {
    const plan = aPlan({ interventions: [anIntervention({ state })] });

    expect(refusal(decide(plan, by(), ALICE)).violations).toMatchObject([{ sentence }]);
  });

  it('is refused for what does not exist', () => {
    expect(refusal(decide(aPlan(), by(), ALICE)).code).toBe('invalid');
  });
});
