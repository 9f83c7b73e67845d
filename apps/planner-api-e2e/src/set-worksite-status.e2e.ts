import { Scene } from './world/scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('lets a worksite leave the board and join it again', async () => {
  const { planner, boardId, basics } = scene;
  const { worksiteId, onBoardId, finishedId } = basics;
  const set = (statusId: string) =>
    planner.does(boardId, { type: 'set-worksite-status', worksiteId, statusId });
  const stands = () => scene.status(scene.worksite(worksiteId).statusId).onBoard;
  expect(stands()).toBe(true);

  await scene.everyoneSees(await set(finishedId));
  expect(stands()).toBe(false);

  await scene.everyoneSees(await set(onBoardId));
  expect(stands()).toBe(true);
});

it('warns of work left behind', async () => {
  const { planner, boardId, basics } = scene;
  await scene.anIntervention();

  const answer = await planner.does(boardId, {
    type: 'set-worksite-status',
    worksiteId: basics.worksiteId,
    statusId: basics.finishedId,
  });

  expect(answer.added.map(({ code }) => code)).toContain('off-board-work');
});
