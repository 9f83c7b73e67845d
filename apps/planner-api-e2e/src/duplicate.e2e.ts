import { randomUUID } from 'node:crypto';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('makes copies that are open and unlocked, with the same people', async () => {
  const of = await scene.aBar(0, 0);
  const lock = { type: 'set-lock', interventionId: of, facet: 'time', locked: true } as const;
  await scene.planner.does(scene.boardId, lock);
  const [a, b] = [randomUUID(), randomUUID()];

  const answer = await scene.planner.does(scene.boardId, {
    type: 'duplicate',
    copies: [
      { of, interventionId: a, start: MONDAY_8 + DAY },
      { of, interventionId: b, start: MONDAY_8 + 2 * DAY, team: [] },
    ],
  });

  await scene.everyoneSees(answer);
  expect(scene.intervention(a)).toMatchObject({
    state: 'open',
    lock: { time: null, team: null },
    team: [{ resourceId: scene.basics.lucId }],
  });
  expect(scene.intervention(b)).toMatchObject({ team: [] });
});
