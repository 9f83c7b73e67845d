import fc from 'fast-check';
import { squash } from '../changes/squash.js';
import type { Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { compile } from '../plan/compile.js';
import { chance } from '../testing/chance.js';
import { MANAGER } from '../testing/commands.js';
import { randomCommand } from '../testing/random-command.js';
import { bytesOf, smallCompany } from '../testing/random-sequence.js';
import type { PlanningCommand } from './command.js';
import { decide } from './decide.js';
import type { Accepted } from './outcome.js';

interface Played {
  readonly start: Plan;
  readonly end: Plan;
  readonly commands: readonly PlanningCommand[];
  readonly outcomes: readonly Accepted[];
}

/** A few acts on a small board, those that were accepted. */
function played(seed: number, length: number): Played {
  const dice = chance(seed);
  const start = compile(smallCompany(seed));
  const commands: PlanningCommand[] = [];
  const outcomes: Accepted[] = [];
  let end = start;
  for (let i = 0; i < length; i += 1) {
    const command = randomCommand(end, dice, () => `new${dice.below(1_000_000)}`);
    const outcome = decide(end, command, MANAGER);
    if (command.type === 'batch' || outcome.status === 'refused') continue;
    commands.push(command);
    outcomes.push(outcome);
    end = apply(end, outcome.changes);
  }
  return { start, end, commands, outcomes };
}

const seeds = fc.record({ seed: fc.integer(), length: fc.integer({ min: 1, max: 12 }) });

describe('a batch of whatever was accepted one after the other', () => {
  it('does the same, byte for byte, and its inverse brings the plan back', () => {
    let judged = 0;
    fc.assert(
      fc.property(seeds, ({ seed, length }) => {
        const { start, end, commands } = played(seed, length);
        const outcome = decide(start, { type: 'batch', commands }, MANAGER);
        // The whole is looked at for machines booked twice, where one act after the other passed by degrees.
        if (outcome.status === 'refused') {
          expect(outcome.code).toBe('double-booked');
          return;
        }
        judged += 1;
        const after = apply(start, outcome.changes);
        expect(bytesOf(after)).toBe(bytesOf(end));
        expect(bytesOf(apply(after, outcome.inverse))).toBe(bytesOf(start));
      }),
      { numRuns: 40 },
    );
    expect(judged).toBeGreaterThan(25);
  });

  it('3: the inverses squashed, the last first, bring back where it all began', () => {
    fc.assert(
      fc.property(seeds, ({ seed, length }) => {
        const { start, end, outcomes } = played(seed, length);
        const inverse = squash(outcomes.map((one) => one.inverse).toReversed());

        expect(bytesOf(apply(end, inverse))).toBe(bytesOf(start));
      }),
      { numRuns: 40 },
    );
  });
});
