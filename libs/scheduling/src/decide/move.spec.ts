import type { Intervention, Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan, MORNINGS } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import {
  accepted,
  ALICE,
  BOB,
  MANAGER,
  refusal,
  TEAM_LOCKED,
  TIME_LOCKED,
} from '../testing/commands.js';
import { anIntervention, aPerson, aTask, lead, member } from '../testing/records.js';
import type { Move, Replacement } from './command.js';
import { decide } from './decide.js';

const paul = aPerson();
const lea = aPerson({ id: 'lea', name: 'Léa', hours: MORNINGS });

const theMove = (moves: Move['moves'], parts: Partial<Move> = {}): Move => ({
  type: 'move',
  moves,
  ripple: 'links',
  unlock: false,
  ...parts,
});

const to = (start: number, replace: Replacement | null = null, parts: Partial<Move> = {}): Move =>
  theMove([{ interventionId: 'intervention', start, replace }], parts);

const standing = (bar: Partial<Intervention>, parts: Partial<Snapshot> = {}) =>
  aPlan({
    ...{ resources: [paul, lea], tasks: [aTask()] },
    interventions: [anIntervention({ taskId: 'task', ...bar })],
    ...parts,
  });

function moved(bar: Partial<Intervention>, command: Move): Intervention {
  const plan = standing(bar);
  const outcome = accepted(decide(plan, command, ALICE));
  const after = apply(plan, outcome.changes).intervention('intervention');
  if (!after) throw new Error('gone');
  return after;
}

describe('move', () => {
  it('keeps the days of work, whatever their minutes', () => {
    const { start, end } = moved({ amount: { halfDays: 4 } }, to(at('2026-11-26 08:00')));

    expect([start, end]).toEqual([at('2026-11-26 08:00'), at('2026-11-27 16:00')]);
  });

  it('changes nothing when dropped on its own place', () => {
    const outcome = accepted(decide(standing({}), to(at('2026-11-23 08:00')), ALICE));

    expect(outcome.changes).toEqual([]);
    expect(outcome.reasons).toEqual([]);
  });

  it('tells whether it stands where it was asked, or where work may begin', () => {
    const reasonsOf = (start: number) =>
      accepted(decide(standing({}), to(start), ALICE)).reasons.map(({ cause }) => cause);

    expect(reasonsOf(at('2026-11-24 08:00'))).toEqual(['asked']);
    expect(reasonsOf(at('2026-11-24 00:00'))).toEqual(['calendar']);
  });

  it('goes on the lane of whoever has it already, though the team is locked', () => {
    const { start, team } = moved(
      { team: [lead('paul')], lock: TEAM_LOCKED },
      to(at('2026-11-24 08:00'), { from: 'paul', to: 'paul' }),
    );

    expect([start, team]).toEqual([at('2026-11-24 08:00'), [lead('paul')]]);
  });

  it('moves nobody else’s work of the same people', () => {
    const other = anIntervention({
      id: 'other',
      start: at('2026-11-24 08:00'),
      end: at('2026-11-24 17:30'),
    });
    const bar = anIntervention({ team: [lead('paul')] });
    const plan = standing({}, { interventions: [bar, { ...other, team: [lead('paul')] }] });

    const outcome = accepted(decide(plan, to(at('2026-11-24 08:00')), ALICE));

    expect(outcome.changes.map(({ id }) => id)).toEqual(['intervention']);
    expect(outcome.added).toMatchObject([
      { code: 'double-booked-staff', subject: 'paul', ids: ['intervention', 'other'] },
    ]);
  });

  it('keeps the length of a block', () => {
    const block = { kind: 'block', amount: null, end: at('2026-11-23 11:00') } as const;

    const { start, end } = moved(block, to(at('2026-11-28 06:00')));

    expect([start, end]).toEqual([at('2026-11-28 06:00'), at('2026-11-28 09:00')]);
  });

  it('replaces that person on the way, the role kept', () => {
    const { team } = moved(
      { team: [lead('paul')] },
      to(at('2026-11-24 08:00'), { from: 'paul', to: 'lea' }),
    );

    expect(team).toEqual([lead('lea')]);
  });

  it('across to somebody with other hours ends when that person has done it', () => {
    const across = to(at('2026-11-23 08:00'), { from: 'paul', to: 'lea' });

    expect(moved({ team: [lead('paul')] }, across).end).toBe(at('2026-11-24 12:00'));
    expect(moved({ team: [lead('paul'), member('max')] }, across).end).toBe(at('2026-11-24 12:00'));
  });

  it('across from a member keeps the end', () => {
    const { end } = moved(
      { team: [lead('paul'), member('max')] },
      to(at('2026-11-23 08:00'), { from: 'max', to: 'lea' }),
    );

    expect(end).toBe(at('2026-11-23 17:30'));
  });

  it.each([
    ['a colleague', BOB],
    ['its owner', ALICE],
    ['a manager', MANAGER],
  ])(
    'is refused to %s when the date is locked, saying who locked it, when and why',
    (_, context) => {
      const plan = standing({ lock: TIME_LOCKED });

      const { code, violations } = refusal(decide(plan, to(at('2026-11-24 08:00')), context));

      expect(code).toBe('locked');
      expect(violations).toMatchObject([
        {
          sentence: 'time-locked',
          params: {
            title: 'Terrassement · Piscine Martin',
            who: 'Alice',
            when: at('2026-11-13 15:00'),
            reason: 'grue réservée',
          },
        },
      ]);
    },
  );

  it('takes the padlock off on the way, where one may, and leaves the bar unlocked', () => {
    const plan = standing({ lock: TIME_LOCKED });
    const unlocking = to(at('2026-11-24 08:00'), null, { unlock: true });

    const [own, ofAnother, byRight] = [ALICE, BOB, MANAGER].map((context) =>
      decide(plan, unlocking, context),
    );

    expect(own?.status).toBe('accepted');
    expect(ofAnother).toMatchObject({ code: 'forbidden' });
    expect(byRight).toMatchObject({
      changes: [{ after: { start: at('2026-11-24 08:00'), lock: { time: null } } }],
    });
  });

  it('leaves the padlock on where nothing moves', () => {
    const plan = standing({ lock: TIME_LOCKED });

    const { changes } = accepted(
      decide(plan, to(at('2026-11-23 08:00'), null, { unlock: true }), ALICE),
    );

    expect(changes).toEqual([]);
  });

  it('asks an appointment that was confirmed for another hour to be confirmed again', () => {
    const mark = { by: 'alice', name: 'Alice', at: at('2026-11-13 15:00') };
    const bar = { kind: 'appointment', amount: { minutes: 60 }, confirmed: mark } as const;
    const arrival = { from: at('2026-11-23 08:00'), to: at('2026-11-23 10:00') };
    const plan = standing({ ...bar, arrival, lock: TIME_LOCKED });

    const { changes } = accepted(
      decide(plan, to(at('2026-11-24 09:00'), null, { unlock: true }), ALICE),
    );

    expect(changes.find(({ id }) => id === 'intervention')).toMatchObject({
      after: {
        confirmed: null,
        arrival: { from: at('2026-11-24 09:00'), to: at('2026-11-24 11:00') },
      },
    });
  });

  it('takes along what is linked, and tells where a padlock stops it', () => {
    const link = { predecessorId: 'task', kind: 'FS', lag: { elapsed: 0 }, max: null } as const;
    const plan = standing(
      {},
      {
        tasks: [
          aTask(),
          aTask({ id: 'next', links: [link] }),
          aTask({ id: 'last', links: [link] }),
        ],
        interventions: [
          anIntervention({ taskId: 'task' }),
          ...[
            { id: 'next', taskId: 'next' },
            { id: 'last', taskId: 'last', lock: TIME_LOCKED },
          ].map((parts) =>
            anIntervention({
              ...{ start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') },
              ...parts,
            }),
          ),
        ],
      },
    );

    const along = accepted(decide(plan, to(at('2026-11-24 08:00')), ALICE));
    const alone = accepted(
      decide(plan, to(at('2026-11-24 08:00'), null, { ripple: 'none' }), ALICE),
    );

    expect(along.changes.map(({ id }) => id)).toEqual(['intervention', 'next']);
    expect(along.reasons.map(({ cause }) => cause)).toEqual(['asked', 'link']);
    expect(along.stops).toEqual([
      {
        interventionId: 'last',
        ...{ needed: at('2026-11-25 08:00'), actual: at('2026-11-24 08:00') },
      },
    ]);
    expect(alone.changes.map(({ id }) => id)).toEqual(['intervention']);
  });

  it('lets a sick person be replaced on a locked date, without moving it', () => {
    const { team, end } = moved(
      { lock: TIME_LOCKED, team: [lead('paul')] },
      to(at('2026-11-23 08:00'), { from: 'paul', to: 'lea' }),
    );

    expect(team).toEqual([lead('lea')]);
    expect(end).toBe(at('2026-11-23 17:30'));
  });

  it('lets a bar with a locked team be moved, but not to another person', () => {
    const plan = standing({ lock: TEAM_LOCKED, team: [lead('paul')] });

    const along = decide(plan, to(at('2026-11-24 08:00')), BOB);
    const across = decide(plan, to(at('2026-11-24 08:00'), { from: 'paul', to: 'lea' }), BOB);

    expect(along.status).toBe('accepted');
    expect(refusal(across).violations).toMatchObject([{ sentence: 'team-locked' }]);
  });

  it('is refused for what is done, and for what is cancelled', () => {
    const go = to(at('2026-11-24 08:00'));

    const done = refusal(decide(standing({ state: 'done' }), go, ALICE));
    const cancelled = refusal(decide(standing({ state: 'cancelled' }), go, ALICE));

    expect(done).toMatchObject({ code: 'locked', violations: [{ sentence: 'done-locked' }] });
    expect(cancelled).toMatchObject({ code: 'invalid', violations: [{ sentence: 'cancelled' }] });
  });

  it('moves many or none', () => {
    const plan = standing(
      {},
      {
        interventions: [
          anIntervention({ id: 'a' }),
          anIntervention({ id: 'b', lock: TIME_LOCKED }),
        ],
      },
    );
    const start = at('2026-11-24 08:00');
    const both = ['a', 'b'].map((interventionId) => ({ interventionId, start, replace: null }));

    const { violations } = refusal(decide(plan, theMove(both), ALICE));

    expect(violations).toMatchObject([{ sentence: 'time-locked', params: { id: 'b' } }]);
  });

  it('is judged as one: two bars may trade places', () => {
    const monday = at('2026-11-23 08:00');
    const tuesday = at('2026-11-24 08:00');
    const a = anIntervention({ id: 'a', team: [lead('paul')] });
    const b = { ...a, id: 'b', start: tuesday, end: at('2026-11-24 17:30') };
    const plan = standing({}, { interventions: [a, b] });
    const moves = [
      { interventionId: 'a', start: tuesday, replace: null },
      { interventionId: 'b', start: monday, replace: null },
    ];

    const outcome = accepted(decide(plan, theMove(moves), ALICE));

    expect(outcome.changes).toHaveLength(2);
    expect(outcome.added).toEqual([]);
  });

  it.each<[string, string, Move]>([
    [
      'what does not exist',
      'unknown-intervention',
      theMove([{ interventionId: 'x', start: at('2026-11-24 08:00'), replace: null }]),
    ],
    ['the same bar twice', 'moved-twice', theMove([...to(1).moves, ...to(2).moves])],
    ['a bar to the year 9999', 'out-of-range', to(4223372036)],
    ['a bar beyond 2099', 'out-of-range', to(at('2099-12-31 08:00'))],
    [
      'a bar across from somebody who is not on it',
      'not-on-team',
      to(at('2026-11-24 08:00'), { from: 'lea', to: 'paul' }),
    ],
    [
      'a bar to somebody who does not exist',
      'unknown-resource',
      to(at('2026-11-24 08:00'), { from: 'paul', to: 'nobody' }),
    ],
  ])('refuses %s', (_, sentence, command) => {
    const plan = standing({ team: [lead('paul')], amount: { halfDays: 4 } });

    const { violations } = refusal(decide(plan, command, ALICE));

    expect(violations).toMatchObject([{ sentence }]);
  });

  it('merges two into one where the new person is already on the team', () => {
    const { team } = moved(
      { team: [lead('paul'), member('lea')] },
      to(at('2026-11-24 08:00'), { from: 'paul', to: 'lea' }),
    );

    expect(team).toEqual([lead('lea')]);
  });
});
