import { randomUUID } from 'node:crypto';
import { Scene } from './world/scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('says who answers the telephone in a week, and takes it back', async () => {
  const onCall = {
    id: randomUUID(),
    resourceId: scene.basics.lucId,
    from: '2026-11-30',
    to: '2026-12-06',
  };

  const put = await scene.planner.does(scene.boardId, { type: 'put-on-call', onCall });
  await scene.everyoneSees(put);
  expect(scene.shown('onCall', onCall.id)).toEqual(onCall);
  expect(put.added).toEqual([]);

  const remove = { type: 'remove-on-call', onCallId: onCall.id } as const;
  await scene.everyoneSees(await scene.planner.does(scene.boardId, remove));
  expect(scene.shown('onCall', onCall.id)).toBeUndefined();
});
