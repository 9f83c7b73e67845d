import fc from 'fast-check';
import type { Amount, Intervention, Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { compile } from '../plan/compile.js';
import { remaining, unplanned } from '../tasks/remaining.js';
import { MANAGER } from '../testing/commands.js';
import { smallCompany } from '../testing/random-sequence.js';
import type { PlanningCommand } from './command.js';
import { decide } from './decide.js';

const sizeOf = (amount: Amount | null | undefined): number =>
  amount ? ('halfDays' in amount ? amount.halfDays : amount.minutes) : 0;

/** `null` where it is refused. */
function done(plan: Plan, command: PlanningCommand): Plan | null {
  const outcome = decide(plan, command, MANAGER);
  return outcome.status === 'accepted' ? apply(plan, outcome.changes) : null;
}

const leftOf = (plan: Plan, taskId: string): readonly unknown[] => {
  const task = plan.records.task.get(taskId);
  const list = plan.interventionsOfTask(taskId);
  return task ? [remaining(task, list), unplanned(task, list)] : [];
};

const cuts = fc.record({
  seed: fc.nat({ max: 39 }),
  bar: fc.nat({ max: 20 }),
  permille: fc.nat({ max: 1000 }),
});

type CutAsked = typeof cuts extends fc.Arbitrary<infer C> ? C : never;

interface Split {
  readonly plan: Plan;
  readonly after: Plan;
  readonly one: Intervention;
}

/** One of the bars of a small company, cut somewhere; `null` where that is refused. */
function cut({ seed, bar, permille }: CutAsked): Split | null {
  const plan = compile(smallCompany(seed));
  const bars = [...plan.records.intervention.values()].filter(({ taskId }) => taskId !== null);
  const one = bars[bar % bars.length];
  if (!one) return null;
  const at = Math.round(one.start + (permille * (one.end - one.start)) / 1000);
  const after = done(plan, { type: 'split', interventionId: one.id, newId: 'new', at });
  return after && { plan, after, one };
}

/** How much there is in both parts, the smaller of them, and whether the first ends before the second begins. */
function measured({ after, one }: Split): readonly [number, number, boolean] {
  const [first, second] = [after.intervention(one.id), after.intervention('new')];
  const sizes = [sizeOf(first?.amount), sizeOf(second?.amount)] as const;
  const isInOrder = first !== undefined && second !== undefined && first.end <= second.start;
  return [sizes[0] + sizes[1], Math.min(...sizes), isInOrder];
}

describe('a bar cut anywhere', () => {
  it('keeps its Amount and what remains, and joined again it is the bar that it was', () => {
    let judged = 0;
    fc.assert(
      fc.property(cuts, (asked) => {
        const split = cut(asked);
        if (!split) return;
        judged += 1;
        const { plan, after, one } = split;
        const [whole, least, isInOrder] = measured(split);
        expect([whole, isInOrder]).toEqual([sizeOf(one.amount), true]);
        expect(least).toBeGreaterThan(0);
        expect(leftOf(after, one.taskId ?? '')).toEqual(leftOf(plan, one.taskId ?? ''));

        if (one.lock.team) return;
        const joined = done(after, { type: 'merge', interventionId: one.id, otherId: 'new' });
        const { start, end, amount, note, team } = one;
        expect(joined?.intervention(one.id)).toMatchObject({ start, end, amount, note, team });
      }),
      { numRuns: 100 },
    );
    expect(judged).toBeGreaterThan(30);
  });
});
