import type { StopForWeather } from '../decide/command.js';
import { at } from '../testing/at.js';
import { someContext } from '../testing/commands.js';
import {
  aClient,
  anIntervention,
  aPerson,
  aTask,
  aTaskKind,
  aWorksite,
  lead,
  member,
} from '../testing/records.js';
import { aBoard, type Board } from './a-board.js';

/** Monday noon. It will rain all Tuesday, and Wednesday 11 November is a public holiday. */
const MONDAY_NOON = someContext({ now: at('2026-11-09 12:00') });

const RAIN: StopForWeather = {
  ...{ type: 'stop-for-weather', weather: 'rain', scope: { type: 'board' } },
  ...{ date: '2026-11-10', half: 'morning', halfDays: 2, others: true },
};

const fearsNothing = { rain: false, frost: false, wind: false };

/** Paul and Léa dig on Monday and Tuesday, the shell comes on Thursday; Hugo tiles a bathroom. */
function week(): Board {
  return aBoard({
    resources: [
      aPerson(),
      aPerson({ id: 'lea', name: 'Léa Roux' }),
      aPerson({ id: 'hugo', name: 'Hugo Petit' }),
    ],
    taskKinds: [
      aTaskKind({ id: 'digging' }),
      aTaskKind({ id: 'tiling', name: 'Carrelage', weather: fearsNothing }),
      aTaskKind({ id: 'starting', name: 'Mise en service', weather: fearsNothing }),
    ],
    clients: [aClient(), aClient({ id: 'roy', name: 'M. Roy', phone: '06 11 22 33 44' })],
    worksites: [
      aWorksite(),
      aWorksite({ id: 'roy', reference: 'CH-2', title: 'Spa Roy', clientId: 'roy' }),
    ],
    tasks: [
      aTask({ id: 'dig', kindId: 'digging', label: 'Fouille' }),
      aTask({
        ...{ id: 'shell', kindId: 'digging', label: 'Coque', order: 2 },
        links: [{ predecessorId: 'dig', kind: 'FS', lag: { elapsed: 0 }, max: null }],
      }),
      aTask({ id: 'tiles', worksiteId: 'roy', kindId: 'tiling', label: 'Carrelage' }),
      aTask({ id: 'start', worksiteId: 'roy', kindId: 'starting', label: 'Mise en service' }),
    ],
    interventions: [
      anIntervention({
        ...{ id: 'dig', taskId: 'dig', amount: { halfDays: 4 } },
        ...{ start: at('2026-11-09 08:00'), end: at('2026-11-10 17:30') },
        team: [lead('paul'), member('lea')],
      }),
      anIntervention({
        ...{ id: 'shell', taskId: 'shell', amount: { halfDays: 2 }, team: [lead('lea')] },
        ...{ start: at('2026-11-12 08:00'), end: at('2026-11-12 17:30') },
      }),
      anIntervention({
        ...{ id: 'tiles', taskId: 'tiles', worksiteId: 'roy', team: [lead('hugo')] },
        ...{ start: at('2026-11-10 08:00'), end: at('2026-11-10 17:30') },
      }),
      // Promised to M. Roy between eight and ten.
      anIntervention({
        ...{ id: 'start', kind: 'appointment', taskId: 'start', worksiteId: 'roy' },
        ...{ start: at('2026-11-12 08:00'), end: at('2026-11-12 17:30'), team: [lead('paul')] },
        arrival: { from: at('2026-11-12 08:00'), to: at('2026-11-12 10:00') },
      }),
    ],
  });
}

const rest = (board: Board): string => {
  const [, second] = board.plan.interventionsOfTask('dig');
  return second?.id ?? 'none';
};

describe('the rain day before a holiday', () => {
  it('what was dug on Monday stays, the rest goes on after the holiday, on Thursday', () => {
    const board = week();

    board.does(RAIN, MONDAY_NOON);

    expect(board.when('dig')).toBe('2026-11-09 08:00 – 2026-11-09 17:30');
    expect(board.when(rest(board))).toBe('2026-11-12 08:00 – 2026-11-12 17:30');
    expect(board.team(rest(board))).toEqual(['paul', 'lea']);
  });

  it('what comes next is pushed: the shell by its link and by Léa, M. Roy by Paul', () => {
    const board = week();

    const { reasons } = board.does(RAIN, MONDAY_NOON);

    expect(board.when('shell')).toBe('2026-11-13 08:00 – 2026-11-13 16:00');
    expect(board.when('start')).toBe('2026-11-13 08:00 – 2026-11-13 16:00');
    const causes = reasons.map(({ interventionId, cause, by }) => [interventionId, cause, by]);
    expect(causes).toEqual(
      expect.arrayContaining([
        [rest(board), 'weather', null],
        ['shell', 'link', rest(board)],
        ['start', 'person', rest(board)],
      ]),
    );
    expect(board.worries(MONDAY_NOON)).toEqual([]);
  });

  it('whoever works indoors goes on working', () => {
    const board = week();

    board.does(RAIN, MONDAY_NOON);

    expect(board.when('tiles')).toBe('2026-11-10 08:00 – 2026-11-10 17:30');
  });

  it('the hours lost are kept for each person, for Tuesday alone', () => {
    const board = week();

    board.does(RAIN, MONDAY_NOON);

    const lost = [...board.plan.records.weatherStop.values()]
      .map(({ resourceId, date, minutes, weather }) => [resourceId, date, minutes, weather])
      .sort();
    expect(lost).toEqual([
      ['lea', '2026-11-10', 480, 'rain'],
      ['paul', '2026-11-10', 480, 'rain'],
    ]);
  });

  it('M. Roy is to be called, under his number, with the day he was promised and the new one', () => {
    const board = week();

    board.does(RAIN, MONDAY_NOON);

    expect([...board.plan.records.call.values()]).toMatchObject([
      {
        ...{ interventionId: 'start', name: 'M. Roy', phone: '06 11 22 33 44' },
        ...{ before: at('2026-11-12 08:00'), after: at('2026-11-13 08:00'), outcome: null },
      },
    ]);
  });

  it('a promise to M. Roy that was confirmed does not move: the digging goes on the day after it', () => {
    const board = week();
    board.does(
      { type: 'confirm-appointment', interventionId: 'start', confirmed: true },
      MONDAY_NOON,
    );

    const { added } = board.does(RAIN, MONDAY_NOON);

    expect(board.when('start')).toBe('2026-11-12 08:00 – 2026-11-12 17:30');
    expect(board.when(rest(board))).toBe('2026-11-13 08:00 – 2026-11-13 16:00');
    expect(added).toEqual([]);
  });

  it('is what was previewed, and one undo makes it a dry Tuesday again', () => {
    const board = week();
    const before = board.worries(MONDAY_NOON);

    const shown = board.preview(RAIN, MONDAY_NOON);
    const done = board.does(RAIN, MONDAY_NOON);
    expect(done).toEqual(shown);
    board.takesBack(done, MONDAY_NOON);

    expect(board.when('dig')).toBe('2026-11-09 08:00 – 2026-11-10 17:30');
    expect(board.plan.records.weatherStop.size + board.plan.records.call.size).toBe(0);
    expect(board.worries(MONDAY_NOON)).toEqual(before);
  });
});
