import { randomUUID } from 'node:crypto';
import { SeriesView, type CommandInput } from '@pastille/contracts';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

type Change = Extract<CommandInput, { type: 'edit-series' }>['change'];

let seriesId: string;
beforeEach(async () => {
  seriesId = randomUUID();
  await scene.planner.does(scene.boardId, {
    type: 'put-series',
    series: {
      ...{ id: seriesId, start: '2026-11-23T08:00', amount: { minutes: 120 } },
      recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=8' },
      ...{ holidays: 'next', splitFrom: null, kind: 'appointment', worksiteId: null },
      ...{ taskId: null, clientId: null, locationId: null, title: 'Entretien', note: null },
      team: [{ resourceId: scene.basics.lucId, role: 'lead', days: null }],
    },
  });
});

const edit = (scope: 'this' | 'following' | 'all', key: string, change: Change) => {
  const newId = randomUUID();
  const command = { type: 'edit-series', seriesId, key, scope, change, newId } as const;
  return scene.planner.does(scene.boardId, command).then((answer) => ({ newId, answer }));
};

const shownSeries = (id: string) => SeriesView.parse(scene.shown('series', id));

it('of this occurrence makes an intervention of it, and leaves the series alone', async () => {
  const { newId, answer } = await edit('this', '2026-11-30T08:00', { start: '2026-12-01T10:00' });

  await scene.everyoneSees(answer);
  expect(scene.intervention(newId)).toMatchObject({
    start: MONDAY_8 + 8 * DAY + 120,
    occurrence: { seriesId, key: '2026-11-30T08:00' },
  });
  expect(answer.changes.map(({ kind }) => kind)).toEqual(['intervention']);
});

it('of this and the following ends the old series and begins a new one', async () => {
  const { newId, answer } = await edit('following', '2026-12-07T08:00', {
    amount: { minutes: 60 },
  });

  await scene.everyoneSees(answer);
  expect(shownSeries(newId)).toMatchObject({
    splitFrom: seriesId,
    start: '2026-12-07T08:00',
    amount: { minutes: 60 },
  });
  expect(shownSeries(seriesId).recurrence).not.toEqual(shownSeries(newId).recurrence);
  expect(shownSeries(seriesId).amount).toEqual({ minutes: 120 });
});

it('of all changes the series itself', async () => {
  const { answer } = await edit('all', '2026-12-07T08:00', { title: 'Entretien du bassin' });

  await scene.everyoneSees(answer);
  expect(shownSeries(seriesId).title).toBe('Entretien du bassin');
});

it('takes one occurrence out, and undo brings it back', async () => {
  const { newId, answer } = await edit('this', '2026-11-30T08:00', null);
  await scene.everyoneSees(answer);
  expect(scene.intervention(newId).state).toBe('cancelled');

  const undo = { type: 'undo', of: answer.commandId ?? '' } as const;
  await scene.everyoneSees(await scene.planner.does(scene.boardId, undo));
  expect(scene.shown('intervention', newId)).toBeUndefined();
});

it('touches an occurrence as it is, so that it can be locked', async () => {
  const interventionId = randomUUID();
  const key = '2026-11-30T08:00';

  const answer = await scene.planner.does(scene.boardId, {
    type: 'batch',
    commands: [
      { type: 'touch-occurrence', seriesId, key, interventionId },
      { type: 'set-lock', interventionId, facet: 'time', locked: true },
    ],
  });

  await scene.everyoneSees(answer);
  expect(scene.intervention(interventionId)).toMatchObject({
    start: MONDAY_8 + 7 * DAY,
    occurrence: { seriesId, key },
    lock: { time: { by: scene.planner.userId } },
  });
});

it('refuses a rule that calendars do not agree on', async () => {
  const problem = await scene.planner.isRefused(scene.boardId, {
    ...{ type: 'edit-series', seriesId, key: '2026-11-30T08:00', scope: 'all' },
    change: { recurrence: { type: 'rule', rule: 'FREQ=SECONDLY' } },
    newId: randomUUID(),
  });

  expect(problem.status).toBe(422);
});
