import fc from 'fast-check';
import { changeOf } from '../changes/change-brand.js';
import type { Intervention } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { chance } from '../testing/chance.js';
import { NOW } from '../testing/commands.js';
import { aCrew, anIntervention, aPerson, lead } from '../testing/records.js';
import { conflictDifference } from './conflict-difference.js';
import { conflicts } from './conflicts.js';
import { MOST_MET } from './meetings.js';

const EIGHT = at('2026-11-25 08:00');
const CREW = aCrew({ members: [{ resourceId: 'paul', from: null, to: null }] });
const resources = [aPerson(), CREW];

/** A visit of paul, `start` and `length` in minutes of one long morning. */
const visit = (id: string, start: number, length: number, who = 'paul'): Intervention =>
  anIntervention({
    ...{ id, kind: 'appointment', amount: { minutes: length }, team: [lead(who)] },
    ...{ start: EIGHT + start, end: EIGHT + start + length },
  });
const several = (count: number): readonly Intervention[] =>
  Array.from({ length: count }, (_, i) => visit(`bar${String(i).padStart(6, '0')}`, i % 40, 60));

const clashes = (interventions: readonly Intervention[]) =>
  conflicts(aPlan({ resources, interventions }), NOW).filter(
    ({ code }) => code === 'double-booked-staff',
  );

describe('a crowd', () => {
  it('is told pair by pair while few stand at once', () => {
    const count = MOST_MET + 1;

    expect(clashes(several(count))).toHaveLength((count * (count - 1)) / 2);
  });

  it('of twenty thousand bars of one person on one day is told, each of them, and not each pair', () => {
    const bars = several(20_000);
    const told = clashes(bars);

    expect(new Set(told.flatMap(({ ids }) => ids)).size).toBe(bars.length);
    expect(told.length).toBeLessThan(bars.length * 2);
  });

  it('hides none of the many visits within one long job', () => {
    const job = visit('job', 0, 30 * 20);
    const visits = Array.from({ length: 30 }, (_, i) => visit(`visit${i}`, i * 20, 20));

    expect(clashes([job, ...visits])).toHaveLength(30);
  });

  it('8: judged where something changed, says what a full scan says', () => {
    let told = 0;
    const crowd = fc.record({ seed: fc.nat(), count: fc.integer({ min: 9, max: 30 }) });
    fc.assert(
      fc.property(crowd, ({ seed, count }) => {
        const dice = chance(seed);
        const thrown = (id: string): Intervention =>
          visit(id, dice.below(200), 1 + dice.below(300), dice.happens(300) ? 'crew' : 'paul');
        const interventions = Array.from({ length: count }, (_, i) => thrown(`b${i}`));
        const before = aPlan({ resources, interventions });
        const changes = ['b0', 'b1', 'b2'].map((id) => {
          const known = before.intervention(id) ?? null;
          return changeOf('intervention', known, dice.happens(300) ? null : thrown(id));
        });
        const after = apply(before, changes);
        const [had, has] = [before, after].map((plan) =>
          conflicts(plan, NOW).map(({ key }) => key),
        );
        const { added, removed } = conflictDifference({ before, after, changes, now: NOW });
        told += added.length;

        expect(added.map(({ key }) => key)).toEqual(has?.filter((key) => !had?.includes(key)));
        expect(removed.map(({ key }) => key)).toEqual(had?.filter((key) => !has?.includes(key)));
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(100);
  });
});
