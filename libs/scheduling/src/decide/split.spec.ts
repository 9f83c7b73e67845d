import type { Intervention, Plan, Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { remaining, unplanned } from '../tasks/remaining.js';
import { aPlan, MORNINGS } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention, aPerson, aTask, lead, member } from '../testing/records.js';
import type { Split } from './command.js';
import { decide } from './decide.js';

/** Three days of work from Monday 23 to Wednesday 25 November 2026. */
const threeDays = (parts: Partial<Intervention> = {}): Intervention =>
  anIntervention({
    ...{ taskId: 'task', end: at('2026-11-25 17:30'), amount: { halfDays: 6 }, note: 'clé' },
    ...parts,
  });

const planOf = (bar: Intervention, parts: Partial<Snapshot> = {}): Plan =>
  aPlan({
    ...{ tasks: [aTask({ estimate: { halfDays: 8 } })], interventions: [bar] },
    resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa', hours: MORNINGS })],
    ...parts,
  });

const cut = (wall: string): Split => ({
  ...{ type: 'split', interventionId: 'intervention', newId: 'second', at: at(wall) },
});

function parts(plan: Plan, command: Split): readonly (Intervention | undefined)[] {
  const after = apply(plan, accepted(decide(plan, command, ALICE)).changes);
  return [after.intervention('intervention'), after.intervention('second')];
}

describe('split', () => {
  it('cuts three days at Tuesday noon: a day and a half, then a day and a half, and nothing moves', () => {
    const plan = planOf(threeDays({ team: [lead('paul')] }));

    const [first, second] = parts(plan, cut('2026-11-24 13:30'));

    expect(first).toMatchObject({
      ...{ start: at('2026-11-23 08:00'), end: at('2026-11-24 12:00'), amount: { halfDays: 3 } },
    });
    expect(second).toMatchObject({
      ...{ start: at('2026-11-24 13:30'), end: at('2026-11-25 17:30'), amount: { halfDays: 3 } },
      ...{ taskId: 'task', worksiteId: 'worksite', team: [lead('paul')], note: 'clé' },
    });
  });

  it('tells where the second part begins, and whether that is where it was asked', () => {
    const reasonOf = (wall: string) =>
      accepted(decide(planOf(threeDays()), cut(wall), ALICE)).reasons;
    const told = { interventionId: 'second', by: null, from: null, to: at('2026-11-24 08:00') };

    expect(reasonOf('2026-11-24 08:00')).toEqual([{ ...told, cause: 'asked' }]);
    expect(reasonOf('2026-11-24 10:15')).toEqual([{ ...told, cause: 'calendar' }]);
  });

  it.each([
    ['within a morning, at its beginning', '2026-11-24 10:15', '2026-11-24 08:00', 2],
    ['at noon, with the afternoon', '2026-11-24 12:45', '2026-11-24 13:30', 3],
    ['as the morning ends, with the afternoon', '2026-11-24 12:00', '2026-11-24 13:30', 3],
    ['at night, with the next morning', '2026-11-24 22:00', '2026-11-25 08:00', 4],
  ])('in days cuts by half-days: %s', (_, asked, start, halfDays) => {
    const [first, second] = parts(planOf(threeDays()), cut(asked));

    expect(first?.amount).toEqual({ halfDays });
    expect(second).toMatchObject({ start: at(start), amount: { halfDays: 6 - halfDays } });
  });

  it('in hours cuts at the minute, or at the next that is worked', () => {
    const bar = threeDays({ end: at('2026-11-24 12:00'), amount: { minutes: 12 * 60 } });

    const [first, second] = parts(planOf(bar), cut('2026-11-23 10:15'));
    const [, afternoon] = parts(planOf(bar), cut('2026-11-23 12:30'));

    expect(first).toMatchObject({ end: at('2026-11-23 10:15'), amount: { minutes: 135 } });
    expect(second).toMatchObject({ start: at('2026-11-23 10:15'), amount: { minutes: 585 } });
    expect(second?.end).toBe(at('2026-11-24 12:00'));
    expect(afternoon).toMatchObject({ start: at('2026-11-23 13:30'), amount: { minutes: 480 } });
  });

  it('cuts an appointment by the clock', () => {
    const visit = anIntervention({
      ...{ kind: 'appointment', start: at('2026-11-23 11:00'), end: at('2026-11-23 13:00') },
      amount: { minutes: 120 },
    });

    const [first, second] = parts(planOf(visit), cut('2026-11-23 12:15'));

    expect(first).toMatchObject({ end: at('2026-11-23 12:15'), amount: { minutes: 75 } });
    expect(second).toMatchObject({ start: at('2026-11-23 12:15'), amount: { minutes: 45 } });
  });

  it('leaves what remains to be planned as it was', () => {
    const plan = planOf(threeDays());
    const task = aTask({ estimate: { halfDays: 8 } });

    const after = apply(plan, accepted(decide(plan, cut('2026-11-24 08:00'), ALICE)).changes);

    const [had, has] = [plan, after].map((one) => one.interventionsOfTask('task'));
    expect(unplanned(task, has ?? [])).toEqual(unplanned(task, had ?? []));
    expect(remaining(task, has ?? [])).toEqual(remaining(task, had ?? []));
  });

  it('gives each part the days that people have within it', () => {
    const team = [
      lead('paul'),
      member('lea', ['2026-11-23']),
      member('max', ['2026-11-24', '2026-11-25']),
    ];
    const people = [aPerson(), aPerson({ id: 'lea' }), aPerson({ id: 'max' })];
    const plan = planOf(threeDays({ team }), { resources: people });

    const [first, second] = parts(plan, cut('2026-11-25 08:00'));

    expect(first?.team).toEqual([
      lead('paul'),
      member('lea', ['2026-11-23']),
      member('max', ['2026-11-24']),
    ]);
    expect(second?.team).toEqual([lead('paul'), member('max', ['2026-11-25'])]);
  });

  it('keeps a locked team as it is, padlock included, on both parts', () => {
    const team = [lead('paul'), member('lea', ['2026-11-23'])];

    const both = parts(planOf(threeDays({ team, lock: TEAM_LOCKED })), cut('2026-11-25 08:00'));

    expect(both).toMatchObject([
      { team, lock: TEAM_LOCKED },
      { team, lock: TEAM_LOCKED },
    ]);
  });

  it('leaves with the first part what was agreed for the beginning', () => {
    const supplier = { name: 'Béton Ouest', phone: null, orderNumber: null };
    const arrival = { from: at('2026-11-23 08:00'), to: at('2026-11-23 10:00') };
    const occurrence = { seriesId: 'weekly', key: '2026-11-23T08:00' };

    const [first, second] = parts(
      planOf(threeDays({ supplier, arrival, occurrence })),
      cut('2026-11-25 08:00'),
    );

    expect(first).toMatchObject({ supplier, arrival, occurrence });
    expect(second).toMatchObject({ supplier: null, arrival: null, occurrence: null });
  });

  it.each([
    ['its date is locked', { lock: TIME_LOCKED }, 'time-locked'],
    ['it is done', { state: 'done' }, 'done-locked'],
    ['it is cancelled', { state: 'cancelled' }, 'cancelled'],
    ['it is a crane', { kind: 'block', amount: null }, 'block-in-one-piece'],
  ] as const)('is refused when %s', (_, bar, sentence) => {
    const outcome = decide(planOf(threeDays(bar)), cut('2026-11-24 08:00'), ALICE);

    expect(refusal(outcome).violations).toMatchObject([{ sentence }]);
  });

  it.each(['2026-11-23 08:00', '2026-11-23 11:00', '2026-11-22 08:00', '2026-11-26 08:00'])(
    'is refused at %s, where one part would be empty',
    (asked) => {
      expect(refusal(decide(planOf(threeDays()), cut(asked), ALICE)).violations).toMatchObject([
        { sentence: 'nothing-to-split', field: 'at' },
      ]);
    },
  );

  it('is refused after all of its Amount is worked, where the calendar changed under it', () => {
    const stretched = threeDays({ amount: { halfDays: 2 } });

    expect(
      refusal(decide(planOf(stretched), cut('2026-11-24 08:00'), ALICE)).violations,
    ).toMatchObject([{ sentence: 'nothing-to-split' }]);
  });

  it('is refused for what does not exist, under a taken name, at no time at all', () => {
    const plan = planOf(threeDays());
    const unknown = { ...cut('2026-11-24 08:00'), interventionId: 'x' };
    const taken = { ...cut('2026-11-24 08:00'), newId: 'intervention' };

    expect(refusal(decide(plan, unknown, ALICE)).violations).toMatchObject([
      { sentence: 'unknown-intervention' },
    ]);
    expect(refusal(decide(plan, taken, ALICE)).violations).toMatchObject([
      { sentence: 'duplicate-id', field: 'newId' },
    ]);
    expect(
      refusal(decide(plan, { ...cut('2026-11-24 08:00'), at: NaN }, ALICE)).violations,
    ).toMatchObject([{ sentence: 'out-of-range', field: 'at' }]);
  });
});
