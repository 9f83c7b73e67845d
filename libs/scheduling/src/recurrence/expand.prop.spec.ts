import { localStartOfDay, zoneFromIntl, type Minutes, type Zone } from '@pastille/time';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Plan, Series } from '../model/index.js';
import { aPlan, MORNINGS, someSettings } from '../testing/a-plan.js';
import { aSeries } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { anAbsence, anIntervention, aPerson, lead } from '../testing/records.js';
import { seededRule } from '../testing/seeded-rules.js';
import { expand } from './expand.js';
import { occurrencesOf } from './occurrences-of.js';
import { printRule } from './print-rule.js';
import { hasKey, recurringOf } from './recurring.js';
import { wallTime } from './wall-time.js';

const ZONES = ['Europe/Paris', 'America/Montreal', 'Pacific/Auckland'].map((name) =>
  zoneFromIntl(name, 2000, 2099),
);
const FROM = at('2026-01-01');
const DAY = 1440;

const planIn = (zone: Zone): Plan =>
  aPlan({
    settings: someSettings({ zone }),
    resources: [aPerson(), aPerson({ id: 'lea', hours: MORNINGS })],
    absences: [
      anAbsence({
        ...{ resourceId: null, reason: 'closing' },
        ...{ start: at('2026-08-01'), end: at('2026-08-23') },
      }),
    ],
  });
const PLANS = ZONES.map(planIn);

const series: fc.Arbitrary<Series> = fc
  .record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    holidays: fc.constantFrom('skip', 'next', 'previous', 'keep'),
    kind: fc.constantFrom('work', 'appointment', 'block'),
    amount: fc.constantFrom({ minutes: 90 }, { halfDays: 1 }, { halfDays: 5 }),
    team: fc.constantFrom([], [lead('paul')], [lead('lea')]),
  })
  .map(({ seed, kind, amount, ...parts }) => {
    const { rule, start } = seededRule(seed);
    const clock = kind === 'block' ? { minutes: 90 } : amount;
    const recurrence = { type: 'rule', rule: printRule(rule) } as const;
    return aSeries({ ...parts, kind, amount: clock, recurrence, start: wallTime(start) });
  });
const instant: fc.Arbitrary<Minutes> = fc
  .integer({ min: 0, max: 2 * 366 * 24 })
  .map((hours) => FROM + 60 * hours);
const cuts = fc.tuple(instant, instant, instant).map((all) => all.sort((a, b) => a - b));
const plan = fc.constantFrom(...PLANS);

const all = (on: Plan, one: Series, [start, end]: readonly [Minutes, Minutes]) =>
  expand(on, one, { start, end }).occurrences;

const instantOf = (on: Plan, key: string): Minutes =>
  Temporal.PlainDateTime.from(key).toZonedDateTime(on.settings.zone.name).epochMilliseconds /
  60_000;

function snapshotOf({ settings, records }: Plan) {
  const [resources, absences] = [records.resource, records.absence].map((one) => [...one.values()]);
  return { settings, resources, absences } as Parameters<typeof aPlan>[0];
}

describe('expanding a series', () => {
  it('25: of a to c is of a to b and then of b to c', () => {
    fc.assert(
      fc.property(plan, series, cuts, fc.nat(), (on, one, [a, between, c], n) => {
        const whole = all(on, one, [a, c]);
        // Half of the cuts fall exactly where a visit begins.
        const b = (n % 2 === 0 ? whole[n % Math.max(1, whole.length)]?.start : null) ?? between;

        expect([...all(on, one, [a, b]), ...all(on, one, [b, c])]).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('finds in a window what walking every day from the start finds', () => {
    fc.assert(
      fc.property(plan, series, cuts, (on, given, [a, b]) => {
        const one = { ...given, holidays: 'keep' as const };
        const recurring = recurringOf(one);
        const walked: string[] = [];
        for (let day = 20_200; recurring && day < 21_700; day += 1) {
          const local = localStartOfDay(day) + recurring.minute;
          if (hasKey(recurring, local)) walked.push(wallTime(local));
        }
        const isWithin = (t: Minutes): boolean => t >= a && t < b;

        expect(all(on, one, [a, b]).map(({ occurrence }) => occurrence.key)).toEqual(
          walked.filter((key) => key > '2025-06' && key < '2029' && isWithin(instantOf(on, key))),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('gives the instants that Temporal gives, gaps and double hours included', () => {
    fc.assert(
      fc.property(plan, series, cuts, (on, given, [a, b]) => {
        const { occurrences } = expand(on, { ...given, holidays: 'keep' }, { start: a, end: b });

        for (const { occurrence, start } of occurrences) {
          expect(start).toBe(instantOf(on, occurrence.key));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is never doubled by a holiday, and never in disorder', () => {
    fc.assert(
      fc.property(plan, series, cuts, (on, one, [a, , c]) => {
        const starts = all(on, one, [a, c]).map(({ start }) => start);

        expect(starts).toEqual([...new Set(starts)].sort((x, y) => x - y));
      }),
      { numRuns: 100 },
    );
  });

  it('shows of a board what is going on, however long ago it began', () => {
    fc.assert(
      fc.property(plan, fc.array(series, { maxLength: 3 }), cuts, (on, some, [a, b]) => {
        const named = some.map((one, i) => ({ ...one, id: `s${i}` }));
        const board = aPlan({ ...snapshotOf(on), series: named });
        const shown = occurrencesOf(board, { start: a, end: Math.min(b, a + 300 * DAY) });
        const expected = named.flatMap((one) =>
          all(board, one, [a - 300 * DAY, Math.min(b, a + 300 * DAY)]).filter(({ end }) => end > a),
        );

        expect(shown.occurrences.map(({ id }) => id).sort()).toEqual(
          expected.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out exactly the keys that were touched', () => {
    fc.assert(
      fc.property(series, cuts, fc.nat(), (one, [a, b], n) => {
        const [on = aPlan()] = PLANS;
        const before = all(on, one, [a, b]);
        const gone = before[n % Math.max(1, before.length)];
        if (!gone) return;
        const { occurrence } = gone;
        const touched = aPlan({
          ...snapshotOf(on),
          interventions: [anIntervention({ occurrence })],
        });

        expect(all(touched, one, [a, b])).toEqual(before.filter((other) => other !== gone));
      }),
      { numRuns: 100 },
    );
  });
});
