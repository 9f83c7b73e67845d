import type { Intervention, Plan, Snapshot, WeatherStop } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { toSnapshot } from '../plan/compile.js';
import { aPlan, MORNINGS } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TIME_LOCKED } from '../testing/commands.js';
import {
  aCrew,
  aLocation,
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aSubcontractor,
  aTask,
  aTaskKind,
  aWorksite,
  lead,
  member,
} from '../testing/records.js';
import type { PlanningCommand, StopForWeather } from './command.js';
import { decide } from './decide.js';

const INDOOR = { rain: false, frost: false, wind: false };

/** Monday 23 to Friday 27 November 2026; Friday stops at 16:00. */
const planOf = (interventions: readonly Intervention[], parts: Partial<Snapshot> = {}): Plan =>
  aPlan({
    taskKinds: [
      aTaskKind(),
      aTaskKind({ id: 'frosty', weather: { ...INDOOR, frost: true } }),
      aTaskKind({ id: 'indoor', weather: INDOOR }),
    ],
    worksites: [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2' })],
    tasks: [
      aTask({ kindId: 'kind' }),
      aTask({ id: 'inside', kindId: 'indoor' }),
      aTask({ id: 'frosty', kindId: 'frosty' }),
      aTask({ id: 'any', kindId: null }),
      aTask({ id: 't2', worksiteId: 'w2', kindId: 'kind' }),
    ],
    resources: [
      ...[aPerson(), aPerson({ id: 'lea', name: 'Léa' }), aSubcontractor(), aMachine()],
      aCrew({ members: [{ resourceId: 'lea', from: '2026-11-24', to: null }] }),
    ],
    interventions,
    ...parts,
  });

/** A day outdoors on Monday. */
const dig = (parts: Partial<Intervention> = {}): Intervention =>
  anIntervention({ taskId: 'task', team: [lead('paul')], ...parts });

/** From Monday morning to Wednesday evening. */
const threeDays = (parts: Partial<Intervention> = {}): Intervention =>
  dig({ end: at('2026-11-25 17:30'), amount: { halfDays: 6 }, ...parts });

const onDay = (day: string, parts: Partial<Intervention> = {}): Intervention =>
  dig({ start: at(`${day} 08:00`), end: at(`${day} 17:30`), ...parts });

const rain = (parts: Partial<StopForWeather> = {}): StopForWeather => ({
  ...{ type: 'stop-for-weather', weather: 'rain', scope: { type: 'board' }, date: '2026-11-23' },
  ...{ half: 'morning', halfDays: 2, others: false },
  ...parts,
});

const act = (plan: Plan, command: PlanningCommand) => {
  const outcome = accepted(decide(plan, command, ALICE));
  return { ...outcome, plan: apply(plan, outcome.changes) };
};

const slots = (plan: Plan): readonly (readonly [string, number, number])[] =>
  [...plan.records.intervention.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ id, start, end }) => [id, start, end] as const);
const starts = (plan: Plan): Readonly<Record<string, number>> =>
  Object.fromEntries(slots(plan).map(([id, start]) => [id, start]));

const hours = (plan: Plan): readonly (readonly [string, string, string, number])[] =>
  [...plan.records.weatherStop.values()]
    .map(
      ({ resourceId, interventionId, date, minutes }: WeatherStop) =>
        [resourceId, interventionId, date, minutes] as const,
    )
    .sort();

describe('stop-for-weather', () => {
  it('moves a day of digging to the day after the rain, says why, and keeps the hours lost', () => {
    const { plan, reasons } = act(planOf([dig()]), rain());

    expect(slots(plan)).toEqual([['intervention', at('2026-11-24 08:00'), at('2026-11-24 17:30')]]);
    expect(reasons).toMatchObject([{ interventionId: 'intervention', cause: 'weather' }]);
    expect(hours(plan)).toEqual([['paul', 'intervention', '2026-11-23', 480]]);
    expect([...plan.records.weatherStop.values()]).toMatchObject([{ weather: 'rain' }]);
  });

  it('of the afternoon alone splits the day: the morning is done, the afternoon goes to tomorrow', () => {
    const { plan } = act(planOf([dig()]), rain({ half: 'afternoon', halfDays: 1 }));

    const [morning, rest] = [...plan.records.intervention.values()].sort(
      (a, b) => a.start - b.start,
    );
    expect(morning).toMatchObject({
      ...{ id: 'intervention', start: at('2026-11-23 08:00'), end: at('2026-11-23 12:00') },
      amount: { halfDays: 1 },
    });
    expect(rest).toMatchObject({
      ...{ start: at('2026-11-24 08:00'), end: at('2026-11-24 12:00'), amount: { halfDays: 1 } },
      ...{ taskId: 'task', team: [lead('paul')], state: 'open' },
    });
    expect(hours(plan)).toEqual([['paul', 'intervention', '2026-11-23', 240]]);
  });

  it('of the morning moves the day to the afternoon', () => {
    const { plan } = act(planOf([dig()]), rain({ halfDays: 1 }));

    expect(slots(plan)).toEqual([['intervention', at('2026-11-23 13:30'), at('2026-11-24 12:00')]]);
  });

  it('in the midst of three days does the first, loses one, and goes on after it', () => {
    const { plan } = act(planOf([threeDays()]), rain({ date: '2026-11-24' }));

    expect(slots(plan).map(([, start, end]) => [start, end])).toEqual([
      [at('2026-11-23 08:00'), at('2026-11-23 17:30')],
      [at('2026-11-25 08:00'), at('2026-11-26 17:30')],
    ]);
  });

  it('splits work counted in hours at the half-day, to the minute', () => {
    const bar = dig({ amount: { minutes: 360 }, end: at('2026-11-23 15:30') });

    const { plan } = act(planOf([bar]), rain({ half: 'afternoon', halfDays: 1 }));

    const amounts = [...plan.records.intervention.values()].map(({ amount }) => amount);
    expect(amounts).toEqual([{ minutes: 240 }, { minutes: 120 }]);
    expect(slots(plan).map(([, start]) => start)).toEqual([
      ...[at('2026-11-23 08:00'), at('2026-11-24 08:00')],
    ]);
    expect(hours(plan)).toEqual([['paul', 'intervention', '2026-11-23', 120]]);
  });

  it('before a holiday goes on after it: 10 November, then Armistice Day', () => {
    const tuesday = onDay('2026-11-10');

    const { plan } = act(planOf([tuesday]), rain({ date: '2026-11-10' }));

    expect(starts(plan)).toEqual({ intervention: at('2026-11-12 08:00') });
  });

  it('over a weekend counts its days off too, and loses no hours on them', () => {
    const friday = onDay('2026-11-27', { end: at('2026-11-27 16:00') });

    const { plan } = act(planOf([friday]), rain({ date: '2026-11-27', halfDays: 7 }));

    expect(starts(plan)).toEqual({ intervention: at('2026-11-30 13:30') });
    expect(hours(plan)).toEqual([['paul', 'intervention', '2026-11-27', 390]]);
  });

  it('spares what does not fear it: frost spares what only rain stops, and nothing stops indoor work', () => {
    const bars = [
      dig({ id: 'rainy' }),
      dig({ id: 'frosty', taskId: 'frosty', team: [] }),
      dig({ id: 'inside', taskId: 'inside', team: [] }),
      dig({ id: 'any', taskId: 'any', team: [] }),
      anIntervention({ id: 'visit', kind: 'appointment', taskId: 'task' }),
      anIntervention({ id: 'crane', kind: 'block', taskId: 'task', amount: null }),
    ];
    const plan = planOf(bars);

    const frost = act(plan, rain({ weather: 'frost' })).changes;
    const wet = act(plan, rain()).changes.filter(({ kind }) => kind === 'intervention');

    expect(frost.map(({ id }) => id)).toEqual(['frosty']);
    expect(wet.map(({ id }) => id)).toEqual(['rainy']);
    expect(act(plan, rain({ weather: 'wind' })).changes).toEqual([]);
  });

  it('leaves what is locked, and tells where it should go; what is done it leaves in silence', () => {
    const bars = [dig({ lock: TIME_LOCKED }), dig({ id: 'done', state: 'done', team: [] })];

    const { changes, stops } = act(planOf(bars), rain());

    expect(changes).toEqual([]);
    expect(stops).toEqual([
      {
        interventionId: 'intervention',
        ...{ needed: at('2026-11-24 08:00'), actual: at('2026-11-23 08:00') },
      },
    ]);
  });

  it('pushes the next work of the same people, here always, elsewhere where asked', () => {
    const here = onDay('2026-11-24', { id: 'here' });
    const there = onDay('2026-11-25', { id: 'there', taskId: 't2', worksiteId: 'w2' });
    const plan = planOf([dig(), here, there]);

    const own = act(plan, rain());
    const all = act(plan, rain({ others: true }));

    expect(starts(own.plan)).toEqual({
      ...{ intervention: at('2026-11-24 08:00'), here: at('2026-11-25 08:00') },
      there: at('2026-11-25 08:00'),
    });
    expect(own.added.map(({ code }) => code)).toContain('double-booked-staff');
    expect(starts(all.plan)).toEqual({
      ...{ intervention: at('2026-11-24 08:00'), here: at('2026-11-25 08:00') },
      there: at('2026-11-26 08:00'),
    });
    expect(all.added.map(({ code }) => code)).not.toContain('double-booked-staff');
  });

  it('jumps over what is locked of the same person', () => {
    const crane = onDay('2026-11-24', { id: 'crane', lock: TIME_LOCKED });

    const { plan } = act(planOf([dig(), crane]), rain({ others: true }));

    expect(starts(plan)).toEqual({
      ...{ intervention: at('2026-11-25 08:00'), crane: at('2026-11-24 08:00') },
    });
  });

  it('leaves a call for each promised date that it moves', () => {
    const worksites = [aWorksite({ start: { date: '2026-11-23', certainty: 'firm' } })];
    const tasks = [aTask({ kindId: 'kind' })];

    const { plan } = act(planOf([dig()], { worksites, tasks }), rain());

    expect([...plan.records.call.values()]).toMatchObject([
      {
        ...{ name: 'Mme Martin', interventionId: 'intervention' },
        ...{ before: at('2026-11-23 08:00'), after: at('2026-11-24 08:00') },
      },
    ]);
  });

  it('5: changes nothing the second time', () => {
    const once = act(planOf([threeDays(), dig({ id: 'b', team: [lead('lea')] })]), rain());

    const twice = act(once.plan, rain());

    expect(once.changes).not.toEqual([]);
    expect(twice.changes).toEqual([]);
  });

  it('3: is taken back by one undo, split, hours and calls included', () => {
    const plan = planOf([threeDays()]);
    const { inverse, plan: wet } = act(plan, rain({ date: '2026-11-24' }));

    const back = act(wet, { type: 'undo', of: 'x', inverse, partial: false });

    expect(toSnapshot(back.plan)).toEqual(toSnapshot(plan));
  });

  it('that lasts longer than was thought moves the rest on', () => {
    const once = act(planOf([threeDays()]), rain({ date: '2026-11-24' }));

    const twice = act(once.plan, rain({ date: '2026-11-25', halfDays: 1 }));

    expect(slots(twice.plan).map(([, start]) => start)).toEqual([
      ...[at('2026-11-23 08:00'), at('2026-11-25 13:30')],
    ]);
    expect(hours(twice.plan).map(([who, , date, minutes]) => [who, date, minutes])).toEqual(
      expect.arrayContaining([
        ['paul', '2026-11-24', 480],
        ['paul', '2026-11-25', 240],
      ]),
    );
  });

  it('adds a wet afternoon to the wet morning of the same day', () => {
    const once = act(planOf([dig()]), rain({ halfDays: 1 }));
    const twice = act(once.plan, rain({ half: 'afternoon', halfDays: 1 }));

    expect(hours(twice.plan)).toEqual([['paul', 'intervention', '2026-11-23', 480]]);
  });

  describe('counts the hours that people lose', () => {
    it('of each person of the team, a crew as its members of that day; not of machines or subcontractors', () => {
      const team = [lead('paul'), member('crew'), member('electrician'), member('digger')];
      const bar = dig({ team, end: at('2026-11-24 17:30'), amount: { halfDays: 4 } });

      const { plan } = act(planOf([bar]), rain({ halfDays: 4 }));

      expect(hours(plan)).toEqual([
        ['lea', 'intervention', '2026-11-24', 480],
        ['paul', 'intervention', '2026-11-23', 480],
        ['paul', 'intervention', '2026-11-24', 480],
      ]);
    });

    it('within their own hours, and not while they are on leave', () => {
      const people = [
        aPerson(),
        aPerson({ id: 'lea', name: 'Léa', hours: MORNINGS }),
        aPerson({ id: 'max', name: 'Max' }),
      ];
      const leave = anAbsence({ resourceId: 'max', end: at('2026-11-23 12:00') });
      const team = [lead('paul'), member('lea'), member('max')];

      const { plan } = act(
        planOf([dig({ team })], { resources: people, absences: [leave] }),
        rain(),
      );

      expect(hours(plan)).toEqual([
        ['lea', 'intervention', '2026-11-23', 240],
        ['max', 'intervention', '2026-11-23', 240],
        ['paul', 'intervention', '2026-11-23', 480],
      ]);
    });

    it('once, where somebody was to be at two places', () => {
      const { plan } = act(planOf([dig({ id: 'a' }), dig({ id: 'b' })]), rain());

      expect(hours(plan)).toEqual([['paul', 'a', '2026-11-23', 480]]);
    });
  });

  describe('is bounded', () => {
    const here = dig({ id: 'here' });
    const there = dig({ id: 'there', taskId: 't2', worksiteId: 'w2', team: [lead('lea')] });
    const crews = dig({ id: 'crews', taskId: 't2', worksiteId: 'w2', team: [lead('crew')] });
    const locations = [aLocation(), aLocation({ id: 'l2', postalCode: '85000' })];
    const worksites = [
      aWorksite({ locationId: 'location' }),
      aWorksite({ id: 'w2', reference: 'CH-2', locationId: 'l2' }),
    ];
    const moved = (scope: StopForWeather['scope'], bars = [here, there]): readonly string[] =>
      act(planOf(bars, { locations, worksites }), rain({ scope }))
        .changes.filter(({ kind }) => kind === 'intervention')
        .map(({ id }) => id);

    it('to a person, a worksite, a place, a postal code, or not at all', () => {
      expect(moved({ type: 'resource', resourceId: 'paul' })).toEqual(['here']);
      expect(moved({ type: 'worksite', worksiteId: 'w2' })).toEqual(['there']);
      expect(moved({ type: 'location', locationId: 'l2' })).toEqual(['there']);
      expect(moved({ type: 'postal-code', postalCode: '44000' })).toEqual(['here']);
      expect(moved({ type: 'postal-code', postalCode: '75000' })).toEqual([]);
      expect(moved({ type: 'board' })).toEqual(['here', 'there']);
    });

    it('to the place of the intervention itself where it has one', () => {
      const elsewhere = { ...here, locationId: 'l2' };

      expect(moved({ type: 'location', locationId: 'l2' }, [elsewhere])).toEqual(['here']);
      expect(moved({ type: 'location', locationId: 'location' }, [elsewhere])).toEqual([]);
    });

    it('to a crew: its own work, and that of those who are its members on that day', () => {
      const crew = { type: 'resource', resourceId: 'crew' } as const;
      const tuesday = onDay('2026-11-24', { id: 'tuesday', team: [lead('lea')] });
      const plan = planOf([{ ...there, id: 'alone' }, crews, tuesday]);
      const ids = (date: string): readonly string[] =>
        act(plan, rain({ scope: crew, date }))
          .changes.filter(({ kind }) => kind === 'intervention')
          .map(({ id }) => id);

      expect(ids('2026-11-23')).toEqual(['crews']);
      expect(ids('2026-11-24')).toEqual(['tuesday']);
    });

    it('to the days on which somebody stands there', () => {
      const team = [lead('lea'), member('paul', ['2026-11-24'])];
      const paul = { type: 'resource', resourceId: 'paul' } as const;
      const plan = planOf([threeDays({ team })]);

      expect(act(plan, rain({ scope: paul })).changes).toEqual([]);
      expect(act(plan, rain({ scope: paul, date: '2026-11-24' })).changes).not.toEqual([]);
    });
  });

  it.each([
    [{ scope: { type: 'resource', resourceId: 'x' } }, 'unknown-resource', 'scope.resourceId'],
    [{ scope: { type: 'location', locationId: 'x' } }, 'unknown-location', 'scope.locationId'],
    [{ scope: { type: 'worksite', worksiteId: 'x' } }, 'unknown-worksite', 'scope.worksiteId'],
    [{ date: '2026-02-30' }, 'not-a-date', 'date'],
    [{ halfDays: 0 }, 'amount-not-positive', 'halfDays'],
    [{ halfDays: 1e6 }, 'amount-too-long', 'halfDays'],
  ] as const)('is refused with %j', (parts, sentence, field) => {
    const outcome = decide(planOf([dig()]), rain(parts), ALICE);

    expect(refusal(outcome).violations).toMatchObject([{ sentence, field }]);
  });

  it('tells what finds no working time any more', () => {
    const never = MORNINGS.map(() => ({ morning: null, afternoon: null }));
    const idle = planOf([dig()], { resources: [aPerson({ hours: never })] });
    const last = onDay('2099-12-31');

    expect(act(idle, rain())).toMatchObject({
      ...{ changes: [], stops: [{ interventionId: 'intervention' }] },
    });
    expect(act(planOf([last]), rain({ date: '2099-12-31' })).changes).toEqual([]);
  });
});
