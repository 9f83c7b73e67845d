import { Scene } from './world/scene.js';
import { MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('moves what may come earlier to where it may, in the order of the links', async () => {
  await scene.linked();
  const [first, second] = [await scene.aBar(0, 2), await scene.aBar(1, 8)];

  const answer = await scene.planner.does(scene.boardId, {
    type: 'compress',
    worksiteId: scene.basics.worksiteId,
    from: MONDAY_8,
  });

  await scene.everyoneSees(answer);
  expect(scene.dayOf(first)).toBeLessThanOrEqual(2);
  expect(scene.dayOf(second)).toBeLessThan(8);
  expect(scene.dayOf(second)).toBeGreaterThan(scene.dayOf(first));
});
