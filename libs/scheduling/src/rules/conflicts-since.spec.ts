import fc from 'fast-check';
import { changeOf } from '../changes/change-brand.js';
import type { Intervention, Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { aClient, anIntervention, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import { conflicts } from './conflicts.js';
import { conflictsSince, type KnownConflicts } from './conflicts-since.js';

const HOUR = 60;
const MONDAY = at('2026-11-23 08:00');

const bars = [0, 2, 4, 30, 50].map((hours, index) =>
  anIntervention({
    id: `b${index}`,
    start: MONDAY + hours * HOUR,
    end: MONDAY + (hours + 4) * HOUR,
    team: [lead(index % 2 === 0 ? 'paul' : 'lea')],
  }),
);

const start = aPlan({
  clients: [aClient({ holdReason: 'impayé' })],
  worksites: [aWorksite()],
  tasks: [aTask()],
  resources: [aPerson({ id: 'paul' }), aPerson({ id: 'lea' })],
  interventions: bars,
});

const knownOf = (plan: Plan, now: number): KnownConflicts => ({
  plan,
  now,
  conflicts: conflicts(plan, now),
});

const rewritten = (plan: Plan, one: Intervention, parts: Partial<Intervention> | null): Plan =>
  apply(plan, [changeOf('intervention', one, parts && { ...one, ...parts })]);

describe('the conflicts since a plan that is known', () => {
  it('are those of the new plan, whatever was moved, given away or taken out, and whenever it is', () => {
    const step = fc.record({
      bar: fc.constantFrom(...bars.map(({ id }) => id)),
      hours: fc.integer({ min: -30, max: 60 }),
      who: fc.constantFrom('paul', 'lea', null),
      goes: fc.boolean(),
      later: fc.integer({ min: -40, max: 40 }),
    });

    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        let plan = start;
        let known = knownOf(start, MONDAY);
        for (const { bar, hours, who, goes, later } of steps) {
          const one = plan.intervention(bar);
          if (!one) continue;
          const team = who === null ? [] : [lead(who)];
          const moved = { start: one.start + hours * HOUR, end: one.end + hours * HOUR, team };
          plan = rewritten(plan, one, goes ? null : moved);
          const now = known.now + later * HOUR;
          const found = conflictsSince(known, plan, now);

          expect(found).toEqual(conflicts(plan, now));
          known = { plan, now, conflicts: found };
        }
      }),
      { numRuns: 150 },
    );
  });

  it('follow what many bars depend on: a client who pays is on hold no longer', () => {
    const client = start.records.client.get(aClient().id);
    const paid = apply(start, [changeOf('client', client ?? null, aClient({ holdReason: null }))]);
    const known = knownOf(start, MONDAY - HOUR);

    expect(known.conflicts.some(({ code }) => code === 'client-on-hold')).toBe(true);
    expect(conflictsSince(known, paid, known.now)).toEqual(conflicts(paid, known.now));
  });

  it('are the very same list where nothing happened', () => {
    const known = knownOf(start, MONDAY);

    expect(conflictsSince(known, start, MONDAY)).toBe(known.conflicts);
  });
});
