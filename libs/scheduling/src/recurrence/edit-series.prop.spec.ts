import { toUtc, type Minutes } from '@pastille/time';
import fc from 'fast-check';
import type { EditSeries, SeriesChange } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import type { Accepted } from '../decide/outcome.js';
import { UNLOCKED, type Intervention, type Plan, type Series } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { aSeries } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { aPerson, anIntervention, lead } from '../testing/records.js';
import { someContext, TIME_LOCKED } from '../testing/commands.js';
import { seededRule } from '../testing/seeded-rules.js';
import { expand } from './expand.js';
import { printRule } from './print-rule.js';
import { parseWallTime, wallTime } from './wall-time.js';

const RANGE = { start: at('2026-06-01'), end: at('2029-01-01') };
const NOW = someContext({ now: at('2026-06-01') });

const series: fc.Arbitrary<Series> = fc
  .record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    holidays: fc.constantFrom('skip', 'next', 'previous', 'keep'),
  })
  .map(({ seed, holidays }) => {
    const { rule, start } = seededRule(seed);
    // All of them begin in the summer of 2026, so that something of each is to come.
    const from = (parseWallTime('2026-06-08T00:00') ?? 0) + (start % (120 * 1440));
    const until = rule.until === null ? null : from + rule.until - start;
    const recurrence = { type: 'rule', rule: printRule({ ...rule, until }) } as const;
    return aSeries({ holidays, recurrence, start: wallTime(from), team: [lead('paul')] });
  });

interface Touch {
  readonly at: number;
  readonly by: 'moved' | 'cancelled' | 'locked' | 'done';
}
const touches: fc.Arbitrary<readonly Touch[]> = fc.array(
  fc.record({ at: fc.nat(30), by: fc.constantFrom('moved', 'cancelled', 'locked', 'done') }),
  { maxLength: 4 },
);

const bare = (one: Series): Plan =>
  aPlan({ resources: [aPerson(), aPerson({ id: 'lea' })], series: [one] });
const keysOf = (plan: Plan, one: Series): readonly string[] =>
  expand(plan, one, RANGE).occurrences.map(({ occurrence }) => occurrence.key);

/** A plan on which something already happened to a few of the visits. */
function played(one: Series, happened: readonly Touch[]): Plan {
  const plan = bare(one);
  const keys = keysOf(plan, one);
  const byKey = new Map(
    happened.flatMap((touch) =>
      keys[touch.at] === undefined ? [] : [[keys[touch.at] ?? '', touch.by] as const],
    ),
  );
  const interventions = [...byKey].map(([key, by], i): Intervention => {
    const start = toUtc(plan.settings.zone, parseWallTime(key) ?? 0) + (by === 'moved' ? 1440 : 0);
    return anIntervention({
      ...{ id: `o${i}`, kind: 'appointment', title: `Visite ${i}`, start, end: start + 60 },
      ...{ occurrence: { seriesId: one.id, key }, lock: by === 'locked' ? TIME_LOCKED : UNLOCKED },
      state: by === 'cancelled' ? 'cancelled' : by === 'done' ? 'done' : 'open',
    });
  });
  return aPlan({ resources: [aPerson(), aPerson({ id: 'lea' })], series: [one], interventions });
}

/** All that takes place, stored or not, without names: when, and how it is called. */
function everything(plan: Plan): readonly (readonly [Minutes, string | null])[] {
  const stored = [...plan.records.intervention.values()].filter(
    ({ state }) => state !== 'cancelled',
  );
  const computed = [...plan.records.series.values()].flatMap(
    (one) => expand(plan, one, RANGE).occurrences,
  );
  return [...stored, ...computed]
    .map(({ start, title }) => [start, title] as const)
    .sort(([a, x], [b, y]) => a - b || ((x ?? '') < (y ?? '') ? -1 : 1));
}

function edit(plan: Plan, key: string, parts: Partial<EditSeries>): Accepted | null {
  const outcome = decide(
    plan,
    {
      type: 'edit-series',
      seriesId: 'series',
      key,
      scope: 'this',
      change: {},
      newId: 'new',
      ...parts,
    },
    NOW,
  );
  return outcome.status === 'accepted' ? outcome : null;
}

const nth = fc.nat(40);
const template: fc.Arbitrary<SeriesChange> = fc.constantFrom<SeriesChange>(
  { note: 'Clé sous le pot' },
  { team: [lead('lea')] },
  { amount: { minutes: 120 } },
);
const anyChange: fc.Arbitrary<SeriesChange | null> = fc.oneof(
  template,
  fc.constant(null),
  fc.constantFrom<SeriesChange>(
    { recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR' } },
    { recurrence: { type: 'rule', rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=7' } },
    { holidays: 'next' },
  ),
);

const keyOf = (plan: Plan, one: Series, n: number): string | undefined => {
  const keys = keysOf(plan, one);
  return keys[n % Math.max(1, keys.length)];
};

describe('editing a series', () => {
  it('23: « following » leaves all before as it was, byte for byte, whatever changes', () => {
    fc.assert(
      fc.property(series, touches, nth, anyChange, (one, happened, n, change) => {
        const plan = played(one, happened);
        const key = keyOf(plan, one, n);
        const done = key === undefined ? null : edit(plan, key, { scope: 'following', change });
        if (!done || key === undefined) return;
        const before = JSON.stringify(
          expand(plan, one, RANGE).occurrences.filter(({ occurrence }) => occurrence.key < key),
        );
        const after = apply(plan, done.changes);
        const old = after.records.series.get(one.id);
        const kept = old && old.id === one.id && after.records.series.size > 1 ? old : null;
        if (!kept) return;

        expect(JSON.stringify(expand(after, kept, RANGE).occurrences)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('23: « following » plans nothing more and nothing less when only the template changes', () => {
    fc.assert(
      fc.property(series, touches, nth, template, (one, happened, n, change) => {
        const plan = played(one, happened);
        const key = keyOf(plan, one, n);
        const done = key === undefined ? null : edit(plan, key, { scope: 'following', change });
        if (!done) return;

        expect(everything(apply(plan, done.changes))).toEqual(everything(plan));
      }),
      { numRuns: 40 },
    );
  });

  it('24: « this » touches exactly one key', () => {
    fc.assert(
      fc.property(series, touches, nth, anyChange, (one, happened, n, change) => {
        const plan = played(one, happened);
        const key = keyOf(plan, one, n);
        const done = key === undefined ? null : edit(plan, key, { change });
        if (!done) return;
        const after = apply(plan, done.changes);

        expect(done.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['intervention new']);
        expect(after.intervention('new')?.occurrence?.key).toBe(key);
        expect(keysOf(after, one)).toEqual(keysOf(plan, one).filter((other) => other !== key));
      }),
      { numRuns: 40 },
    );
  });

  it('« all » changes nothing that was, nothing done and nothing locked', () => {
    fc.assert(
      fc.property(series, touches, nth, anyChange, (one, happened, n, change) => {
        const plan = played(one, happened);
        const key = keyOf(plan, one, n);
        const context = someContext({ now: at('2027-03-01') });
        if (key === undefined) return;
        const command = { seriesId: 'series', key, scope: 'all', change, newId: 'new' } as const;
        const outcome = decide(plan, { type: 'edit-series', ...command }, context);
        if (outcome.status === 'refused') return;
        const after = apply(plan, outcome.changes);
        const past = (on: Plan) => everything(on).filter(([start]) => start < context.now);

        expect(past(after)).toEqual(past(plan));
        for (const was of plan.records.intervention.values()) {
          const is = after.intervention(was.id);
          const isFixed = was.state === 'done' || was.lock.time !== null;
          if (isFixed) expect({ ...is, occurrence: was.occurrence }).toEqual(was);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is taken back by its inverse, and asked again asks for the same', () => {
    fc.assert(
      fc.property(
        series,
        touches,
        nth,
        anyChange,
        fc.constantFrom('following', 'all'),
        (one, happened, n, change, scope) => {
          const plan = played(one, happened);
          const key = keyOf(plan, one, n);
          const done = key === undefined ? null : edit(plan, key, { scope, change });
          if (!done || key === undefined) return;

          const back = apply(apply(plan, done.changes), done.inverse);

          expect(everything(back)).toEqual(everything(plan));
          expect([...back.records.series.values()]).toEqual([...plan.records.series.values()]);
          expect(edit(plan, key, { scope, change })).toEqual(done);
        },
      ),
      { numRuns: 40 },
    );
  });
});
