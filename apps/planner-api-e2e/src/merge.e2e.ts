import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('is refused for bars of two tasks', async () => {
  const [interventionId, otherId] = [await scene.aBar(0, 0), await scene.aBar(1, 1)];

  const merge = { type: 'merge', interventionId, otherId };
  const problem = await scene.planner.isRefused(scene.boardId, merge);

  expect(problem.status).toBe(422);
  expect(problem.violations[0]?.message).not.toBe('');
});

it('joins two days of one task that follow each other', async () => {
  const [interventionId, otherId] = [await scene.aBar(0, 0), await scene.aBar(0, 1)];

  const merge = { type: 'merge', interventionId, otherId } as const;
  await scene.everyoneSees(await scene.planner.does(scene.boardId, merge));

  expect(scene.intervention(interventionId)).toMatchObject({
    start: MONDAY_8,
    end: MONDAY_8 + DAY + 9 * 60,
    amount: { halfDays: 4 },
  });
});
