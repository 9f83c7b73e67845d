import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('makes an intervention longer, counted in half-days', async () => {
  const interventionId = await scene.anIntervention();

  await scene.everyoneSees(
    await scene.planner.does(scene.boardId, {
      type: 'resize',
      interventionId,
      amount: { halfDays: 3 },
    }),
  );

  expect(scene.shown('intervention', interventionId)).toMatchObject({
    start: MONDAY_8,
    end: MONDAY_8 + DAY + 4 * 60,
    amount: { halfDays: 3 },
  });
});
