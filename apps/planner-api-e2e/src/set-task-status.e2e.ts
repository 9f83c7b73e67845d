import { Scene } from './world/scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('colours a dot by hand, and gives it back to itself', async () => {
  const { planner, boardId, basics } = scene;
  const [taskId] = basics.taskIds;
  const set = (status: 'todo' | 'planned' | 'done' | 'automatic') =>
    planner.does(boardId, { type: 'set-task-status', taskId, status });

  await scene.everyoneSees(await set('planned'));
  expect(scene.shown('task', taskId)).toMatchObject({
    override: { status: 'planned', by: planner.userId },
    finished: null,
  });

  await scene.everyoneSees(await set('done'));
  expect(scene.shown('task', taskId)).toMatchObject({
    finished: { by: planner.userId },
    override: null,
  });

  await scene.everyoneSees(await set('automatic'));
  expect(scene.shown('task', taskId)).toMatchObject({ finished: null, override: null });
});
