import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('moves an intervention, and both other open boards show its new place', async () => {
  const interventionId = await scene.anIntervention();

  const answer = await scene.planner.does(scene.boardId, {
    type: 'move',
    moves: [{ interventionId, start: MONDAY_8 + DAY }],
  });

  await scene.everyoneSees(answer);
  expect(scene.shown('intervention', interventionId)).toMatchObject({
    start: MONDAY_8 + DAY,
    end: MONDAY_8 + DAY + 9 * 60,
  });
});

it('keeps the length in working time over a weekend', async () => {
  const interventionId = await scene.anIntervention();
  const friday13 = MONDAY_8 + 4 * DAY + 5 * 60;

  await scene.everyoneSees(
    await scene.planner.does(scene.boardId, {
      type: 'move',
      moves: [{ interventionId, start: friday13 }],
    }),
  );

  const nextMondayNoon = MONDAY_8 + 7 * DAY + 4 * 60;
  expect(scene.shown('intervention', interventionId)).toMatchObject({
    start: friday13,
    end: nextMondayNoon,
  });
});

it('hands it to somebody else in the same drag', async () => {
  const { lucId, eveId } = scene.basics;
  const interventionId = await scene.anIntervention();
  const move = { interventionId, start: MONDAY_8 + DAY, replace: { from: lucId, to: eveId } };

  await scene.everyoneSees(
    await scene.planner.does(scene.boardId, { type: 'move', moves: [move] }),
  );

  expect(scene.shown('intervention', interventionId)).toMatchObject({
    team: [{ resourceId: eveId, role: 'lead' }],
  });
});

it('is nothing, and no new revision, where it stands already', async () => {
  const interventionId = await scene.anIntervention();
  const { revision } = await scene.planner.plan(scene.boardId);

  const answer = await scene.planner.does(scene.boardId, {
    type: 'move',
    moves: [{ interventionId, start: MONDAY_8 }],
  });

  expect(answer).toMatchObject({ revision, changes: [] });
});
