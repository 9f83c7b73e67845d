import { describe, expect, it } from '@jest/globals';
import { apply, decide, type PlanningCommand } from '@pastille/scheduling';
import { aPlan, aSeries, at } from '@pastille/scheduling/testing';
import { asDone } from './as-done.js';
import { StandingOccurrences } from './standing-occurrences.js';

const now = at('2026-12-31');
const context = { now, actor: { id: 'alice', name: 'Alice', mayUnlockOthers: false } };

function standing() {
  const plan = aPlan({ series: [aSeries({ worksiteId: null })] });
  const occurrences = new StandingOccurrences(now);
  const [first] = [...occurrences.on(plan).records.intervention.values()].sort(
    (a, b) => a.start - b.start,
  );
  if (!first) throw new Error('nothing stands there');
  return { plan, occurrences, first };
}

describe('what is done to something that comes again', () => {
  it('makes an intervention of it in the same act, under the id that it has on the board', () => {
    const { plan, occurrences, first } = standing();
    const move: PlanningCommand = {
      type: 'move',
      moves: [{ interventionId: first.id, start: first.start + 1440, replace: null }],
      ...{ ripple: 'links', unlock: false },
    };
    const given = occurrences.touching(move);
    const twice = occurrences.touching(given);
    const outcome = decide(plan, given, context);
    if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.violations));
    const after = occurrences.on(apply(plan, outcome.changes));

    expect(asDone(given)).toEqual(move);
    expect(twice).toBe(given);
    expect(after.intervention(first.id)?.start).toBe(first.start + 1440);
    expect(occurrences.keyOf(first.id)).toBeNull();
    expect(occurrences.touching(move)).toBe(move);
  });
});
