import { decide } from '../decide/decide.js';
import { apply } from '../plan/apply.js';
import { foundSlots, wall } from '../testing/found-slots.js';
import {
  ALICE,
  accepted,
  aSchedule,
  MANAGER,
  aCrew,
  aLocation,
  anAbsence,
  anIntervention,
  aPerson,
  aPlan,
  aWorksite,
  at,
  lead,
  MORNINGS,
  TIME_LOCKED,
} from '../testing/index.js';
import type { Plan, Snapshot } from '../model/index.js';
import type { SlotQuery } from './slot-query.js';

const plan = (parts: Partial<Snapshot> = {}): Plan => aPlan({ resources: [aPerson()], ...parts });

describe('a client on the phone', () => {
  it('is offered the next hour of a free person, and two other half-days', () => {
    const { starts, codes } = foundSlots(plan());

    expect(starts).toEqual(['2026-11-16 13:30', '2026-11-17 08:00', '2026-11-17 13:30']);
    expect(codes[0]).toEqual(['earliest', 'free-week']);
  });

  it('is never offered an hour that is taken, locked, done, on leave or off', () => {
    const taken = plan({
      interventions: [
        anIntervention({
          id: 'a',
          team: [lead('paul')],
          start: at('2026-11-16 13:30'),
          end: at('2026-11-16 17:30'),
          amount: { halfDays: 1 },
          state: 'done',
        }),
        anIntervention({
          id: 'b',
          team: [lead('paul')],
          start: at('2026-11-17 08:00'),
          end: at('2026-11-17 17:30'),
          lock: TIME_LOCKED,
        }),
      ],
      absences: [anAbsence({ start: at('2026-11-18 00:00'), end: at('2026-11-19 00:00') })],
    });

    expect(foundSlots(taken).starts[0]).toBe('2026-11-19 08:00');
  });

  it('may come between two appointments, to the quarter of an hour', () => {
    const busy = plan({
      interventions: [
        anIntervention({
          id: 'a',
          kind: 'appointment',
          team: [lead('paul')],
          start: at('2026-11-16 13:30'),
          end: at('2026-11-16 14:20'),
          amount: { minutes: 50 },
        }),
        anIntervention({
          id: 'b',
          kind: 'appointment',
          team: [lead('paul')],
          start: at('2026-11-16 15:30'),
          end: at('2026-11-16 17:30'),
          amount: { minutes: 120 },
        }),
      ],
    });

    expect(foundSlots(busy).starts[0]).toBe('2026-11-16 14:30');
    expect(foundSlots(busy, { amount: { minutes: 75 } }).starts[0]).toBe('2026-11-17 08:00');
  });

  it('who wants the morning, on a Thursday, hears of one after the earliest', () => {
    const { starts, codes } = foundSlots(plan(), { wish: { half: 'morning', weekdays: [3] } });

    expect(starts.slice(0, 2)).toEqual(['2026-11-16 13:30', '2026-11-19 08:00']);
    expect(codes[1]).toEqual(expect.arrayContaining(['wish-half', 'wish-day']));
  });

  it('who is there between ten and noon alone is offered nothing else', () => {
    const { starts } = foundSlots(plan(), { arrival: { from: 600, to: 720 } });

    expect(starts).toEqual(['2026-11-17 10:00', '2026-11-18 10:00', '2026-11-19 10:00']);
  });

  it('gets whoever is nearest that day, and is told so', () => {
    const near = aLocation({ id: 'near', latitude: 47.22, longitude: -1.55 });
    const far = aLocation({ id: 'far', latitude: 47.75, longitude: -1.55 });
    const home = aLocation({ id: 'home', latitude: 47.25, longitude: -1.55 });
    const morning = {
      start: at('2026-11-17 08:00'),
      end: at('2026-11-17 12:00'),
      amount: { halfDays: 1 },
    };
    const people = plan({
      locations: [near, far, home],
      resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa Roy' })],
      interventions: [
        anIntervention({ id: 'a', ...morning, team: [lead('paul')], locationId: 'far' }),
        anIntervention({ id: 'b', ...morning, team: [lead('lea')], locationId: 'near' }),
      ],
    });

    const { starts, teams, first } = foundSlots(people, {
      ...{ team: { type: 'any', people: 1, among: null }, locationId: 'home' },
      ...{ from: at('2026-11-17 12:00') },
    });

    expect([starts[0], teams[0]]).toEqual(['2026-11-17 13:30', ['lea']]);
    expect(first?.reasons).toContainEqual({
      code: 'near',
      params: { id: 'lea', who: 'Léa Roy', kilometres: 3, otherId: 'b', other: 'Piscine Martin' },
    });
  });
});

describe('any two of the people', () => {
  const three = [
    aPerson(),
    aPerson({ id: 'lea', name: 'Léa' }),
    aPerson({ id: 'tom', name: 'Tom' }),
  ];
  const any = (people: number): SlotQuery['team'] => ({ type: 'any', people, among: null });
  const gas = [{ name: 'gaz', until: null }];
  const taken = (id: string, day: string) =>
    anIntervention({
      id: `${id}${day}`,
      team: [lead(id)],
      start: at(`${day} 08:00`),
      end: at(`${day} 17:30`),
    });

  it('are found where two are free at once', () => {
    const { starts, teams } = foundSlots(
      plan({
        resources: three,
        interventions: [
          taken('paul', '2026-11-17'),
          taken('lea', '2026-11-17'),
          taken('paul', '2026-11-18'),
        ],
      }),
      { team: any(2), amount: { halfDays: 2 }, from: at('2026-11-17 00:00'), count: 1 },
    );

    // Who has less to do that week comes first.
    expect([starts, teams]).toEqual([['2026-11-18 08:00'], [['tom', 'lea']]]);
  });

  it('hold one who is certified for gas, even if others have less to do', () => {
    const people = [aPerson({ skills: gas }), ...three.slice(1)];
    const { teams, codes } = foundSlots(plan({ resources: people }), {
      team: any(2),
      skills: ['gaz'],
      count: 1,
    });

    expect(teams[0]).toContain('paul');
    expect(codes[0]).toContain('skill');
  });

  it('are not found where nobody is certified for gas, nor after the certificate ends', () => {
    const until = [{ name: 'gaz', until: '2026-11-16' }];
    const expired = [aPerson({ skills: until }), ...three.slice(1)];

    expect(foundSlots(plan({ resources: three }), { team: any(2), skills: ['gaz'] }).why).toEqual({
      ...{ code: 'no-skill', params: { skill: 'gaz' } },
    });
    const late = foundSlots(plan({ resources: expired }), {
      team: any(2),
      skills: ['gaz'],
      from: at('2026-11-17 00:00'),
    });
    expect(late.why?.code).toBe('no-skill');
  });

  it('are the worksite’s usual crew where that is free', () => {
    const crew = aCrew({
      members: [
        { resourceId: 'tom', from: null, to: null },
        { resourceId: 'lea', from: null, to: '2026-11-15' },
      ],
    });
    const { teams, codes } = foundSlots(
      plan({ resources: [...three, crew], worksites: [aWorksite({ usualCrewId: 'crew' })] }),
      { team: any(1), worksiteId: 'worksite', count: 1 },
    );

    expect([teams, codes[0]?.includes('usual-crew')]).toEqual([[['tom']], true]);
  });

  it('come from a crew only while they belong to it', () => {
    const crew = aCrew({
      members: [
        { resourceId: 'tom', from: '2026-11-19', to: null },
        { resourceId: 'lea', from: null, to: null },
      ],
    });
    const { starts, teams } = foundSlots(plan({ resources: [...three, crew] }), {
      ...{ team: { type: 'any', people: 2, among: ['crew'] }, count: 1 },
    });

    expect([starts, teams]).toEqual([['2026-11-19 08:00'], [['lea', 'tom']]]);
  });

  it('are led by whose hours the day then follows', () => {
    const people = [aPerson({ hours: MORNINGS }), aPerson({ id: 'lea' })];
    const { starts, teams, first } = foundSlots(plan({ resources: people }), {
      ...{
        team: any(1),
        kind: 'work',
        amount: { halfDays: 2 },
        from: at('2026-11-17 00:00'),
        count: 1,
      },
    });

    expect([starts, teams]).toEqual([['2026-11-17 08:00'], [['lea']]]);
    expect(wall(first?.end ?? 0)).toBe('2026-11-17 17:30');
  });

  it('are too few where three are asked of two', () => {
    expect(foundSlots(plan({ resources: three.slice(1) }), { team: any(3) }).why).toEqual({
      ...{ code: 'not-enough-people', params: { needed: 3, available: 2 } },
    });
  });
});

it('a slot that is taken is offered no more, in the plan that comes after', () => {
  let now = plan();
  const starts: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    const { first } = foundSlots(now, { amount: { halfDays: 1 } });
    if (!first) break;
    starts.push(wall(first.start));
    const command = aSchedule({
      interventionId: `n${i}`,
      kind: 'appointment',
      taskId: null,
      start: first.start,
      amount: { halfDays: 1 },
      team: first.team,
    });
    const outcome = accepted(decide(now, command, i % 2 === 0 ? ALICE : MANAGER));
    expect(outcome.added).toEqual([]);
    now = apply(now, outcome.changes);
  }

  expect(starts).toEqual([
    '2026-11-16 13:30',
    '2026-11-17 08:00',
    '2026-11-17 13:30',
    '2026-11-18 08:00',
  ]);
});

it('a slot that is free again is offered again, whatever was known before', () => {
  const bar = anIntervention({
    ...{ team: [lead('paul')], start: at('2026-11-16 13:30'), end: at('2026-11-16 17:30') },
    amount: { halfDays: 1 },
  });
  const leave = anAbsence({ start: at('2026-11-17 00:00'), end: at('2026-11-18 00:00') });
  const taken = plan({ interventions: [bar], absences: [leave] });
  expect(foundSlots(taken).starts[0]).toBe('2026-11-18 08:00');

  const cancel = { type: 'cancel-intervention', interventionId: 'intervention' } as const;
  const cancelled = apply(taken, accepted(decide(taken, cancel, ALICE)).changes);
  const remove = { type: 'remove-absence', absenceId: 'absence' } as const;
  const back = apply(taken, accepted(decide(taken, remove, ALICE)).changes);

  expect(foundSlots(back).starts[0]).toBe('2026-11-17 08:00');
  expect(foundSlots(cancelled).starts[0]).toBe('2026-11-16 13:30');
});
