import type { Intervention, Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan, MORNINGS } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TIME_LOCKED } from '../testing/commands.js';
import { aCrew, anIntervention, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import type { Shift } from './command.js';
import { decide } from './decide.js';

const by = (scope: Shift['scope'], parts: Partial<Shift> = {}): Shift => ({
  ...{ type: 'shift', scope, by: { halfDays: 2 }, others: false },
  ...parts,
});

const rest = (from = '2026-11-23 00:00'): Shift['scope'] => ({
  ...{ type: 'worksite', worksiteId: 'worksite', from: at(from) },
});

const day = (id: string, date: string, parts: Partial<Intervention> = {}): Intervention =>
  anIntervention({ id, start: at(`${date} 08:00`), end: at(`${date} 17:30`), ...parts });

const people = [aPerson(), aPerson({ id: 'lea', name: 'Léa', hours: MORNINGS })];

function shifted(
  command: Shift,
  parts: Partial<Snapshot>,
): Readonly<Record<string, string | undefined>> {
  const plan = aPlan({ resources: people, tasks: [aTask()], ...parts });
  const after = apply(plan, accepted(decide(plan, command, ALICE)).changes);
  const told: Record<string, string> = {};
  for (const { id, start } of after.records.intervention.values()) {
    const days = ['23', '24', '25', '26', '27', '30'];
    told[id] = days.find((one) => start < at(`2026-11-${one} 23:59`)) ?? 'december';
  }
  return told;
}

describe('shift', () => {
  it('moves the rest of the worksite by the same working days, the gaps kept', () => {
    const interventions = [
      day('begun', '2026-11-20', { end: at('2026-11-23 17:30'), amount: { halfDays: 4 } }),
      day('a', '2026-11-23'),
      day('b', '2026-11-25'),
      day('c', '2026-11-27'),
    ];

    const now = shifted(by(rest()), { interventions });

    expect(now).toEqual({ begun: '23', a: '24', b: '26', c: '30' });
  });

  it('takes what begins at that very minute, and leaves what is done or cancelled', () => {
    const interventions = [
      day('a', '2026-11-24'),
      day('done', '2026-11-24', { state: 'done' }),
      day('off', '2026-11-24', { state: 'cancelled' }),
    ];

    const now = shifted(by(rest('2026-11-24 08:00')), { interventions });

    expect(now).toEqual({ a: '25', done: '24', off: '24' });
  });

  it('leaves padlocks where they are, and tells them', () => {
    const interventions = [
      day('a', '2026-11-23', { team: [lead('paul')] }),
      day('crane', '2026-11-24', { team: [lead('paul')], lock: TIME_LOCKED }),
    ];
    const plan = aPlan({ resources: people, interventions });

    const outcome = accepted(decide(plan, by(rest()), ALICE));

    expect(apply(plan, outcome.changes).intervention('a')?.start).toBe(at('2026-11-25 08:00'));
    expect(outcome.reasons).toMatchObject([{ cause: 'jumped-lock', by: 'crane' }]);
    expect(outcome.stops).toEqual([
      {
        interventionId: 'crane',
        ...{ needed: at('2026-11-25 08:00'), actual: at('2026-11-24 08:00') },
      },
    ]);
    expect(outcome.added).toEqual([]);
  });

  it('pushes the same people on other worksites only where that is ticked', () => {
    const parts = {
      worksites: [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2' })],
      interventions: [
        day('a', '2026-11-23', { team: [lead('paul')] }),
        day('b', '2026-11-24', { team: [lead('paul')], worksiteId: 'w2' }),
      ],
    };

    expect(shifted(by(rest()), parts)).toEqual({ a: '24', b: '24' });
    expect(shifted(by(rest(), { others: true }), parts)).toEqual({ a: '24', b: '25' });
  });

  it('moves the work of a crew from a day on, wherever it is', () => {
    const crew = aCrew({ members: [{ resourceId: 'paul', from: null, to: null }] });
    const parts = {
      resources: [...people, crew],
      worksites: [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2' })],
      interventions: [
        day('a', '2026-11-23', { team: [lead('crew')] }),
        day('b', '2026-11-25', { team: [lead('crew')], worksiteId: 'w2' }),
        day('c', '2026-11-27', { team: [lead('lea')] }),
      ],
    };
    const of = (resourceId: string): Shift['scope'] => ({
      ...{ type: 'resource', resourceId, from: at('2026-11-24 00:00') },
    });

    expect(shifted(by(of('crew')), parts)).toEqual({ a: '23', b: '26', c: '27' });
    expect(shifted(by(of('paul')), parts)).toEqual({ a: '23', b: '26', c: '27' });
  });

  it('counts in the half-days of whoever leads', () => {
    const interventions = [
      day('a', '2026-11-23', { team: [lead('lea')], end: at('2026-11-23 12:00') }),
    ];

    expect(shifted(by(rest()), { interventions })).toEqual({ a: '25' });
    expect(shifted(by(rest(), { by: { minutes: 240 } }), { interventions })).toEqual({ a: '24' });
  });

  it('is refused as a whole where one of the bars named is locked', () => {
    const plan = aPlan({
      interventions: [day('a', '2026-11-23'), day('b', '2026-11-24', { lock: TIME_LOCKED })],
    });

    const outcome = decide(plan, by({ type: 'interventions', ids: ['a', 'b'] }), ALICE);

    expect(refusal(outcome)).toMatchObject({
      code: 'locked',
      violations: [{ sentence: 'time-locked', params: { id: 'b' } }],
    });
  });

  it.each<[string, string, Shift]>([
    ['no time at all', 'amount-not-positive', by(rest(), { by: { halfDays: 0 } })],
    [
      'an unknown worksite',
      'unknown-worksite',
      by({ type: 'worksite', worksiteId: 'x', from: at('2026-11-23') }),
    ],
    [
      'an unknown person',
      'unknown-resource',
      by({ type: 'resource', resourceId: 'x', from: at('2026-11-23') }),
    ],
    ['an unknown bar', 'unknown-intervention', by({ type: 'interventions', ids: ['x'] })],
    [
      'the year 9999',
      'out-of-range',
      by({ ...rest(), type: 'worksite', from: 4223372036, worksiteId: 'worksite' }),
    ],
  ])('refuses %s', (_, sentence, command) => {
    expect(refusal(decide(aPlan(), command, ALICE)).violations).toMatchObject([{ sentence }]);
  });
});
