import { changeOf } from '../changes/change-brand.js';
import type { ChangeSet } from '../changes/change.js';
import type { Intervention, Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { aSeries } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import {
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aTask,
  aTaskKind,
  aWorksite,
  lead,
} from '../testing/records.js';
import type { PlanningCommand, TeamInput } from './command.js';
import { decide } from './decide.js';

/* The table of the locks, cell by cell: what each act does to a bar whose date, or whose team, is locked. */

const MONDAY = { start: at('2026-11-23 08:00'), end: at('2026-11-24 17:30') };
const FRIDAY = { start: at('2026-11-20 08:00'), end: at('2026-11-20 16:00') };
const WEDNESDAY = { start: at('2026-11-25 08:00'), end: at('2026-11-25 17:30') };
const KEY = '2026-11-23T08:00';

type Parts = Partial<Intervention>;

/** Friday’s work, the locked two days of Monday and Tuesday that wait for it, and Wednesday’s; Paul does all. */
const board = (parts: Parts): Plan =>
  aPlan({
    resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa' }), aMachine()],
    worksites: [aWorksite()],
    taskKinds: [aTaskKind()],
    tasks: [
      aTask({ id: 'first' }),
      aTask({
        kindId: 'kind',
        links: [{ predecessorId: 'first', kind: 'FS', lag: { elapsed: 0 }, max: null }],
      }),
      aTask({ id: 'last' }),
    ],
    series: [aSeries({ start: KEY })],
    interventions: [
      anIntervention({ ...FRIDAY, id: 'friday', taskId: 'first', team: [lead('paul')] }),
      anIntervention({
        ...{
          ...MONDAY,
          id: 'locked',
          taskId: 'task',
          amount: { halfDays: 4 },
          team: [lead('paul')],
        },
        ...parts,
      }),
      anIntervention({ ...WEDNESDAY, id: 'wednesday', taskId: 'last', team: [lead('paul')] }),
    ],
  });

const id = { interventionId: 'locked' };
const move = (
  moved: string,
  start: string,
  ripple: 'links' | 'push' = 'links',
): PlanningCommand => ({
  ...{ type: 'move', ripple, unlock: false },
  moves: [{ interventionId: moved, start: at(start), replace: null }],
});
const reassign = (
  change: Partial<{ add: TeamInput; remove: readonly string[] }>,
): PlanningCommand => ({
  ...{ type: 'reassign', ...id, remove: [], replace: [], add: [], lead: null },
  ...change,
});
const replaced: PlanningCommand = {
  ...{ type: 'reassign', ...id, remove: [], add: [], lead: null },
  replace: [{ from: 'paul', to: 'lea' }],
};
const edit = (
  parts: Partial<Extract<PlanningCommand, { type: 'edit-series' }>>,
): PlanningCommand => ({
  ...{ type: 'edit-series', seriesId: 'series', key: KEY, scope: 'this', newId: 'new' },
  ...{ change: {}, ...parts },
});

/** What became of the locked bar: why not, or its date and its people. */
function fate(plan: Plan, command: PlanningCommand): string {
  const outcome = decide(plan, command, ALICE);
  if (outcome.status === 'refused') return outcome.violations.map((one) => one.sentence).join();
  const after = apply(plan, outcome.changes).intervention('locked');
  const isMoved = after?.start !== MONDAY.start || after.end !== MONDAY.end;
  const who = after?.team.map(({ resourceId }) => resourceId).join();
  return `${isMoved ? 'moved' : 'there'}, ${who}`;
}

const NOW_ON = at('2026-11-16 08:00');

function changesOf(plan: Plan, command: PlanningCommand): ChangeSet {
  return accepted(decide(plan, command, ALICE)).changes;
}

const TIME = { lock: TIME_LOCKED };
const TEAM = { lock: TEAM_LOCKED };
const REFUSED = 'time-locked';

const TO_BE_MOVED: readonly (readonly [string, PlanningCommand, string])[] = [
  ['a drag', move('locked', '2026-11-30 08:00'), REFUSED],
  [
    'an edge',
    { type: 'resize', ...id, start: null, amount: { halfDays: 6 }, end: null, ripple: 'links' },
    REFUSED,
  ],
  ['a split', { type: 'split', ...id, newId: 'new', at: at('2026-11-24 08:00') }, REFUSED],
  ['« Décaler » of itself', shiftOf({ type: 'interventions', ids: ['locked'] }), REFUSED],
  [
    '« Décaler » of the worksite',
    shiftOf({ type: 'worksite', worksiteId: 'worksite', from: MONDAY.start }),
    'there, paul',
  ],
  ['what it waits for', move('friday', '2026-11-23 08:00'), 'there, paul'],
  ['what its people do before', move('friday', '2026-11-23 08:00', 'push'), 'there, paul'],
  [
    '« Intempéries »',
    {
      ...{ type: 'stop-for-weather', weather: 'rain', scope: { type: 'board' }, others: true },
      ...{ date: '2026-11-23', half: 'morning', halfDays: 2 },
    },
    'there, paul',
  ],
];

function shiftOf(scope: Extract<PlanningCommand, { type: 'shift' }>['scope']): PlanningCommand {
  return { type: 'shift', scope, by: { halfDays: 2 }, others: true };
}

describe('a locked date', () => {
  it.each(TO_BE_MOVED)('is not moved by %s', (_, command, expected) => {
    expect(fate(board(TIME), command)).toBe(expected);
  });

  it('is not made earlier', () => {
    const command = { type: 'compress', worksiteId: 'worksite', from: NOW_ON } as const;
    const gap = { start: at('2026-12-01 08:00'), end: at('2026-12-02 17:30') };
    const plan = board({ ...gap, ...TIME });

    const { start } = apply(plan, changesOf(plan, command)).intervention('locked') ?? {};

    expect(start).toBe(gap.start);
  });

  it.each([
    ['another in place of its own', replaced, 'there, lea'],
    ['one more', reassign({ add: [lead('lea')] }), 'there, lea,paul'],
    [
      'a machine',
      reassign({ add: [{ resourceId: 'digger', role: 'member', days: null }] }),
      'there, paul,digger',
    ],
    ['nobody', reassign({ remove: ['paul'] }), 'there, '],
  ])('is done by %s: a sick technician can be replaced', (_, command, expected) => {
    expect(fate(board(TIME), command)).toBe(expected);
  });

  it('is moved by no edit of its series', () => {
    const own = { ...TIME, occurrence: { seriesId: 'series', key: KEY } };
    const start = '2026-11-24T08:00';

    expect(fate(board(own), edit({ change: { start } }))).toBe(REFUSED);
    expect(fate(board(own), edit({ scope: 'all', change: { start } }))).toBe('there, paul');
    expect(fate(board(own), edit({ scope: 'all', change: null }))).toBe('there, paul');
  });
});

describe('a locked team', () => {
  it.each(TO_BE_MOVED.filter(([name]) => name !== 'a split'))(
    'goes along with %s',
    (_, command) => {
      expect(fate(board(TEAM), command)).toBe('moved, paul');
    },
  );

  it('stands on both parts of a split', () => {
    const plan = board(TEAM);
    const at24 = at('2026-11-24 08:00');

    const after = apply(plan, changesOf(plan, { type: 'split', ...id, newId: 'new', at: at24 }));

    expect(after.intervention('new')).toMatchObject({ ...TEAM, team: [lead('paul')] });
    expect(after.intervention('locked')).toMatchObject({ ...TEAM, team: [lead('paul')] });
  });

  it.each([
    ['another in place of its own', replaced],
    ['one more', reassign({ add: [lead('lea')] })],
    ['a machine', reassign({ add: [{ resourceId: 'digger', role: 'member', days: null }] })],
    ['nobody', reassign({ remove: ['paul'] })],
    [
      'the same on some of the days',
      { type: 'assign-days', ...id, resourceId: 'paul', days: ['2026-11-23'] } as const,
    ],
  ])('is not made %s', (_, command) => {
    expect(fate(board(TEAM), command)).toBe('team-locked');
  });

  it('is changed by no edit of its series', () => {
    const own = { ...TEAM, occurrence: { seriesId: 'series', key: KEY } };
    const team = [lead('lea')];

    expect(fate(board(own), edit({ change: { team } }))).toBe('team-locked');
    expect(fate(board(own), edit({ scope: 'all', change: { team } }))).toBe('there, paul');
  });
});

describe.each([
  ['date', TIME, 'time-locked'],
  ['team', TEAM, 'team-locked'],
])('a locked %s', (_, parts, sentence) => {
  it('is not cancelled, by itself or into another bar', () => {
    const cancel = { type: 'cancel-intervention', ...id } as const;
    const other = anIntervention({
      ...{ ...WEDNESDAY, id: 'other', taskId: 'task', team: [lead('paul')] },
    });
    const plan = apply(board(parts), [changeOf('intervention', null, other)]);

    expect(fate(board(parts), cancel)).toBe(sentence);
    expect(fate(plan, { type: 'merge', interventionId: 'other', otherId: 'locked' })).toBe(
      sentence,
    );
  });

  it('is noted, and done', () => {
    const note = { type: 'edit-intervention', ...id, note: 'Portail 12A' } as const;
    const done = { type: 'close-intervention', ...id, actual: null, taskFinished: true } as const;

    expect(fate(board(parts), note)).toBe('there, paul');
    expect(fate(board(parts), done)).toBe('there, paul');
  });

  it('stays where its people are away', () => {
    const absence = anAbsence({ id: 'flu', resourceId: 'paul', ...MONDAY });
    const outcome = decide(board(parts), { type: 'put-absence', absence }, ALICE);

    expect(outcome).toMatchObject({
      ...{ changes: [{ kind: 'absence' }] },
      added: expect.arrayContaining([expect.objectContaining({ code: 'absence' })]),
    });
  });
});

describe('something dropped on a locked date', () => {
  it.each(['links', 'push'] as const)('lies on it, told, and pushes it not (%s)', (ripple) => {
    const plan = board(TIME);
    const outcome = decide(plan, move('wednesday', '2026-11-23 08:00', ripple), ALICE);

    expect(outcome).toMatchObject({
      ...{ changes: [{ id: 'wednesday', after: { start: MONDAY.start } }] },
      added: expect.arrayContaining([expect.objectContaining({ code: 'locked-overlap' })]),
    });
  });
});
