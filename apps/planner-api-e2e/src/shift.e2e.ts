import { CommandAnswer, type CommandInput } from '@pastille/contracts';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('puts a worksite later by working days from an instant on, weekends jumped', async () => {
  await scene.linked();
  const [first, second] = [await scene.aBar(0, 0), await scene.aBar(1, 4)];

  const answer = await scene.planner.does(scene.boardId, {
    type: 'shift',
    scope: { type: 'worksite', worksiteId: scene.basics.worksiteId, from: MONDAY_8 + DAY },
    by: { halfDays: 2 },
  });

  await scene.everyoneSees(answer);
  expect([scene.dayOf(first), scene.dayOf(second)]).toEqual([0, 7]);
});

it('is previewed by the same bytes', async () => {
  const first = await scene.aBar(0, 0);
  const shift: CommandInput = {
    type: 'shift',
    scope: { type: 'interventions', ids: [first] },
    by: { halfDays: 3 },
  };
  const path = `/api/boards/${scene.boardId}/preview`;
  const { body } = await scene.planner.ask('POST', path, shift);
  const { hash, changes } = CommandAnswer.parse(body);

  const done = await scene.planner.does(scene.boardId, { ...shift, expect: hash });

  expect(JSON.stringify(done.changes)).toBe(JSON.stringify(changes));
  await scene.everyoneSees(done);
});
