import { randomUUID } from 'node:crypto';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('puts somebody on leave, and tells what that hits', async () => {
  const { planner, boardId, basics } = scene;
  const interventionId = await scene.anIntervention();
  const absence = {
    id: randomUUID(),
    resourceId: basics.lucId,
    reason: 'sickness',
    start: MONDAY_8,
    end: MONDAY_8 + 2 * DAY,
    note: null,
  } as const;

  const answer = await planner.does(boardId, { type: 'put-absence', absence });

  await scene.everyoneSees(answer);
  expect(scene.shown('absence', absence.id)).toEqual(absence);
  expect(answer.added).toContainEqual(
    expect.objectContaining({ code: 'absence', ids: [interventionId] }),
  );

  await scene.everyoneSees(
    await planner.does(boardId, { type: 'remove-absence', absenceId: absence.id }),
  );
  expect(scene.shown('absence', absence.id)).toBeUndefined();
});
