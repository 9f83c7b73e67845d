import { Scene } from './world/scene.js';
import { aCreation } from './world/worksites.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('is one act: client, worksite and tasks appear together, and go together', async () => {
  const { planner, boardId, basics, company } = scene;
  const creation = aCreation(company, { statusId: basics.onBoardId, title: 'Poêle à granulés' });
  const { worksite, client, tasks = [] } = creation;

  const answer = await planner.does(boardId, creation);

  await scene.everyoneSees(answer);
  expect(scene.shown('client', client?.id ?? '')).toMatchObject({ name: 'Mme Peltier' });
  expect(scene.shown('worksite', worksite.id)).toMatchObject({ title: 'Poêle à granulés' });
  for (const { id } of tasks) {
    expect(scene.shown('task', id)).toMatchObject({ finished: null, override: null });
  }

  await scene.everyoneSees(
    await planner.does(boardId, { type: 'undo', of: answer.commandId ?? '' }),
  );
  expect(scene.shown('worksite', worksite.id)).toBeUndefined();
  expect(scene.shown('client', client?.id ?? '')).toBeUndefined();
});

it('refuses a reference that another worksite has', async () => {
  const { planner, boardId, basics, company } = scene;
  const reference = 'C-2026-014';
  await planner.does(boardId, aCreation(company, { statusId: basics.onBoardId, reference }));

  const again = aCreation(company, { statusId: basics.onBoardId, reference });
  const problem = await planner.isRefused(boardId, again);

  expect(problem).toMatchObject({ status: 422, code: 'invalid' });
});
