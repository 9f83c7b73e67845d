import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';
import { scheduling } from './world/worksites.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

const ask = (query = '', headers: Record<string, string> = {}) =>
  scene.planner.ask('GET', `/api/boards/${scene.boardId}/plan${query}`, undefined, headers);

it('lists the boards one may see', async () => {
  const { body } = await scene.planner.ask('GET', '/api/boards');

  expect(body).toEqual({
    boards: [{ id: scene.boardId, name: 'Planning', revision: expect.any(Number) }],
  });
});

it('is not sent again while nothing changed', async () => {
  const first = await ask();
  const etag = first.headers.get('etag') ?? '';

  const again = await ask('', { 'if-none-match': etag });
  expect([again.status, again.body]).toEqual([304, '']);

  await scene.anIntervention();
  const changed = await ask('', { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(etag);
});

it('differs by window and by who asks', async () => {
  const etags = [
    await ask(),
    await ask(`?from=${MONDAY_8}`),
    await ask(`?from=${MONDAY_8}&to=${MONDAY_8 + DAY}`),
    await scene.company.technician.ask('GET', `/api/boards/${scene.boardId}/plan`),
  ].map(({ headers }) => headers.get('etag'));

  expect(new Set(etags).size).toBe(4);
});

it('holds what overlaps the window; touching is not overlapping', async () => {
  const { planner, boardId, basics, company } = scene;
  const visit = (start: number) => {
    const { taskId: _, ...command } = scheduling('', { start, people: [basics.lucId] });
    return { ...command, kind: 'appointment', amount: { minutes: 60 } } as const;
  };
  const [before, during, after] = [MONDAY_8 - 60, MONDAY_8, MONDAY_8 + 60].map(visit);
  for (const command of [before, during, after]) if (command) await planner.does(boardId, command);

  const { interventions } = await company.planner.plan(
    boardId,
    `?from=${MONDAY_8}&to=${MONDAY_8 + 60}`,
  );

  expect(interventions.map(({ id }) => id)).toEqual([during?.interventionId]);
});

it('keeps the old work on which today’s dots depend', async () => {
  const { planner, boardId, basics } = scene;
  const old = scheduling(basics.taskIds[0], { start: MONDAY_8 - 84 * DAY, people: [basics.lucId] });
  await planner.does(boardId, old);
  expect((await planner.plan(boardId)).interventions).toHaveLength(1);

  const start = { date: '2026-11-30', certainty: 'firm' } as const;
  await planner.does(boardId, { type: 'set-worksite-start', worksiteId: basics.worksiteId, start });
  await planner.does(boardId, {
    type: 'set-task-status',
    taskId: basics.taskIds[0],
    status: 'done',
  });

  expect((await planner.plan(boardId)).interventions).toEqual([]);
});

it('carries the public holidays of the years around as data', async () => {
  const { holidays } = await scene.planner.plan(scene.boardId);

  expect(holidays['france']).toContainEqual({
    date: '2026-12-25',
    name: { fr: expect.stringMatching(/Noël/), en: expect.stringMatching(/Christmas/) },
  });
  expect(holidays['quebec']?.at(-1)?.date).toMatch(/^2031/);
});

it('answers a strange window with a problem', async () => {
  expect(await ask('?from=yesterday')).toMatchObject({ status: 400, body: { code: 'invalid' } });
});
