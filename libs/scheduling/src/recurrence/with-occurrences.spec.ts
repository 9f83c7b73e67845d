import { decide } from '../decide/decide.js';
import type { PlanningCommand } from '../decide/command.js';
import { apply } from '../plan/apply.js';
import { toSnapshot } from '../plan/compile.js';
import { conflicts } from '../rules/conflicts.js';
import type { Plan } from '../model/index.js';
import { aPlan } from '../testing/a-plan.js';
import { aSeries, ruled } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { anIntervention, aPerson, lead } from '../testing/records.js';
import { untouched, withOccurrences } from './with-occurrences.js';

const january = { start: at('2027-01-01'), end: at('2027-02-01') };
const february = { start: at('2027-01-01'), end: at('2027-03-01') };
const context = {
  now: at('2026-12-31'),
  actor: { id: 'alice', name: 'Alice', mayUnlockOthers: false },
};

const withPool = (): Plan =>
  aPlan({
    resources: [aPerson()],
    series: [aSeries({ team: [lead('paul')] })],
    interventions: [
      anIntervention({
        ...{ id: 'clash', taskId: null, kind: 'appointment', amount: { minutes: 60 } },
        ...{ start: at('2027-01-11 08:30'), end: at('2027-01-11 09:30'), team: [lead('paul')] },
      }),
    ],
  });

function after(plan: Plan, command: PlanningCommand): Plan {
  const outcome = decide(plan, command, context);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.violations));
  return apply(plan, outcome.changes);
}

const bytes = (plan: Plan): string => JSON.stringify(toSnapshot(plan).interventions);

describe('a plan with what comes again standing in it', () => {
  it('is the plan itself where nothing comes again', () => {
    const plan = aPlan({ resources: [aPerson()] });

    expect(withOccurrences(plan, january).plan).toBe(plan);
  });

  it('holds each untouched occurrence of the range, told to everybody as it stands', () => {
    const { plan, occurrences } = withOccurrences(withPool(), january);

    expect([...occurrences.values()].map(({ occurrence }) => occurrence?.key)).toEqual([
      '2027-01-04T08:00',
      '2027-01-11T08:00',
      '2027-01-18T08:00',
      '2027-01-25T08:00',
    ]);
    expect(plan.interventionsOfResource('paul')).toHaveLength(5);
    expect(plan.interventionsOfResource('paul')[0]?.published).toMatchObject({ state: 'open' });
  });

  it('judges them like anything else', () => {
    const plan = withPool();
    const clashes = (on: Plan) =>
      conflicts(on, context.now).filter(({ code }) => code === 'double-booked-staff');

    expect(clashes(plan)).toEqual([]);
    expect(clashes(withOccurrences(plan, january).plan)).toHaveLength(1);
  });

  it('gives an occurrence the id that it bears once it is touched', () => {
    const plan = withPool();
    const shown = withOccurrences(plan, january);
    const [first] = shown.occurrences.values();
    if (!first?.occurrence) throw new Error('none stands there');
    const touched = after(plan, {
      ...{ type: 'touch-occurrence', ...first.occurrence, interventionId: first.id },
    });
    const next = withOccurrences(touched, january, shown);

    expect(untouched(shown, first.id)).toEqual(first.occurrence);
    expect(untouched(next, first.id)).toBeNull();
    expect(next.plan.intervention(first.id)).toBe(touched.intervention(first.id));
    expect(next.occurrences.size).toBe(3);
  });

  it('says the same however it came there', () => {
    const plan = withPool();
    const shown = withOccurrences(plan, january);
    const [first] = shown.occurrences.values();
    if (!first?.occurrence) throw new Error('none stands there');
    const { seriesId, key } = first.occurrence;
    const moved = after(plan, {
      ...{ type: 'edit-series', seriesId, key, scope: 'this', newId: first.id },
      change: { start: '2027-01-05T10:00' },
    });
    const ended = after(moved, {
      ...{ type: 'edit-series', seriesId, key: '2027-01-18T08:00', scope: 'following' },
      ...{ newId: 'next', change: { recurrence: ruled('FREQ=DAILY;INTERVAL=3') } },
    });
    let steps = shown;
    for (const [step, range] of [
      [moved, january],
      [moved, february],
      [ended, february],
      [moved, february],
      [plan, january],
      [ended, january],
    ] as const) {
      steps = withOccurrences(step, range, steps);
      expect(bytes(steps.plan)).toBe(bytes(withOccurrences(step, range).plan));
    }
  });

  it('keeps the same objects where nothing came of a change', () => {
    const plan = withPool();
    const shown = withOccurrences(plan, january);
    const noted = after(plan, {
      ...{ type: 'edit-intervention', interventionId: 'clash', note: 'Portail' },
    });
    const next = withOccurrences(noted, january, shown);

    expect(next.occurrences).toBe(shown.occurrences);
    expect(next.plan.intervention('clash')?.note).toBe('Portail');
    expect(withOccurrences(noted, january, next)).toBe(next);
  });
});
