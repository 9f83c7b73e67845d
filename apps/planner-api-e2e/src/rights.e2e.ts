import { randomUUID } from 'node:crypto';
import { BoardWindow } from './world/board-window.js';
import { stranger } from './world/company.js';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';
import { aCreation, scheduling } from './world/worksites.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('nobody without a session sees or does anything', async () => {
  const { boardId } = scene;
  const asks = [
    stranger.ask('GET', '/api/boards'),
    stranger.ask('GET', `/api/boards/${boardId}/plan`),
    stranger.ask('GET', `/api/boards/${boardId}/changes?since=0`),
    stranger.ask('GET', `/api/boards/${boardId}/history`),
    stranger.ask('POST', `/api/boards/${boardId}/preview`, {}),
    stranger.post(boardId, { type: 'undo', of: randomUUID() }),
  ];

  for (const answer of await Promise.all(asks)) {
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  }
});

it('a change without our header is refused: another site’s form cannot send it', async () => {
  const { planner, boardId } = scene;

  const answer = await planner.ask(
    'POST',
    `/api/boards/${boardId}/preview`,
    {},
    { 'x-pastille': '' },
  );

  expect(answer).toMatchObject({ status: 403 });
});

it.each(['technician', 'viewer'] as const)('a %s plans nothing', async (role) => {
  const { basics, boardId, company } = scene;
  const interventionId = await scene.anIntervention();
  const commands = [
    scheduling(basics.taskIds[1], { start: MONDAY_8, people: [] }),
    { type: 'move', moves: [{ interventionId, start: MONDAY_8 + DAY }] },
    { type: 'set-lock', interventionId, facet: 'time', locked: true },
    { type: 'set-task-status', taskId: basics.taskIds[0], status: 'done' },
    { type: 'set-worksite-start', worksiteId: basics.worksiteId, start: null },
    aCreation(company, { statusId: basics.onBoardId }),
  ];

  for (const command of commands) {
    expect(await company[role].isRefused(boardId, command)).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    const { status } = await company[role].ask('POST', `/api/boards/${boardId}/preview`, command);
    expect(status).toBe(403);
  }
});

it('staff and settings are not a planner’s', async () => {
  const { planner, boardId, basics, company } = scene;
  const { resources, statuses } = await planner.plan(boardId);
  const luc = resources.find(({ id }) => id === basics.lucId);
  const put = (kind: string, record: unknown) => ({ type: 'put-record', kind, record });

  expect(await planner.isRefused(boardId, put('resource', luc))).toMatchObject({ status: 403 });
  expect(await planner.isRefused(boardId, put('status', statuses[0]))).toMatchObject({
    status: 403,
  });
  expect(await company.manager.isRefused(boardId, put('status', statuses[0]))).toMatchObject({
    status: 403,
  });
  expect((await company.manager.post(boardId, put('resource', luc))).status).toBe(200);
});

describe('a technician', () => {
  it('sees own work and what it refers to, and nothing of others', async () => {
    const { basics, planner, boardId, company } = scene;
    const own = await scene.anIntervention();
    const secret = aCreation(company, { statusId: basics.onBoardId, title: 'Chez le voisin' });
    await planner.does(boardId, secret);
    const others = scheduling(secret.tasks?.[0]?.id ?? '', {
      start: MONDAY_8,
      people: [basics.eveId],
    });
    await planner.does(boardId, others);

    const plan = await company.technician.plan(boardId);

    expect(plan.interventions.map(({ id }) => id)).toEqual([own]);
    expect(plan.worksites.map(({ id }) => id)).toEqual([basics.worksiteId]);
    expect(plan.tasks.map(({ id }) => id)).toEqual([basics.taskIds[0]]);
    expect(plan.resources.map(({ id }) => id)).toEqual([basics.lucId]);
    expect(plan.clients).toHaveLength(1);
    expect(JSON.stringify(plan)).not.toContain('voisin');
  });

  it('is told that something changed, never what', async () => {
    const window = await BoardWindow.open(scene.company.technician, scene.boardId);
    await scene.anIntervention([scene.basics.eveId]);
    const { revision } = await scene.planner.plan(scene.boardId);

    await window.until(({ touched }) => touched.some((one) => one.revision === revision));
    window.close();

    expect(window.heard).toEqual([]);
    expect(window.presence).toEqual([]);
  });

  it('gets no changes of others by asking for them', async () => {
    await scene.anIntervention([scene.basics.eveId]);

    const { body } = await scene.company.technician.ask(
      'GET',
      `/api/boards/${scene.boardId}/changes?since=0`,
    );

    expect(body).toEqual({ kind: 'reset', revision: expect.any(Number) });
  });
});
