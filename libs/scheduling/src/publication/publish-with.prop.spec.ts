import fc from 'fast-check';
import { decide } from '../decide/decide.js';
import { apply } from '../plan/apply.js';
import { compile } from '../plan/compile.js';
import { chance } from '../testing/chance.js';
import { MANAGER } from '../testing/commands.js';
import { randomCommand } from '../testing/random-command.js';
import { bytesOf, smallCompany } from '../testing/random-sequence.js';
import { copyOf, hasDraft } from './has-draft.js';
import { sameValue } from '../changes/same-value.js';

const boards = fc.record({
  seed: fc.integer(),
  publication: fc.constantFrom('always' as const, 'drafts' as const),
});

describe('what is told', () => {
  it('5: with « always » is all that changes; « Diffuser » tells the rest, and nothing the second time', () => {
    fc.assert(
      fc.property(boards, ({ seed, publication }) => {
        const dice = chance(seed);
        const snapshot = smallCompany(seed);
        let plan = compile({ ...snapshot, settings: { ...snapshot.settings, publication } });
        for (let i = 0; i < 8; i += 1) {
          const outcome = decide(
            plan,
            randomCommand(plan, dice, () => `new${dice.below(1_000_000)}`),
            MANAGER,
          );
          if (outcome.status === 'refused') continue;
          for (const change of outcome.changes) {
            if (change.kind !== 'intervention' || !change.after) continue;
            const { before, after } = change;
            const isTouched = before === null || !sameValue(copyOf(before), copyOf(after));
            if (publication === 'always' && isTouched) expect(hasDraft(after)).toBe(false);
          }
          plan = apply(plan, outcome.changes);
        }

        const told = decide(plan, { type: 'publish', interventionIds: null }, MANAGER);
        if (told.status === 'refused') throw new Error(told.code);
        const after = apply(plan, told.changes);
        expect([...after.records.intervention.values()].filter(hasDraft)).toEqual([]);
        const again = decide(after, { type: 'publish', interventionIds: null }, MANAGER);
        expect(again).toMatchObject({ changes: [] });
        expect(bytesOf(apply(after, told.inverse))).toBe(bytesOf(plan));
      }),
      { numRuns: 40 },
    );
  });
});
