import { randomUUID } from 'node:crypto';
import { Scene } from './world/scene.js';
import { MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

const split = async (interventionId: string, at: number) => {
  const newId = randomUUID();
  const command = { type: 'split', interventionId, newId, at } as const;
  return { newId, answer: await scene.planner.does(scene.boardId, command) };
};

it('makes two of one: the amounts add up, the people are the same', async () => {
  const bar = await scene.aBar(0, 0);

  const { newId, answer } = await split(bar, MONDAY_8 + 4 * 60);

  await scene.everyoneSees(answer);
  expect(scene.intervention(bar)).toMatchObject({ amount: { halfDays: 1 } });
  expect(scene.intervention(newId)).toMatchObject({
    amount: { halfDays: 1 },
    team: [{ resourceId: scene.basics.lucId, role: 'lead' }],
  });
});

it('is taken together again by merge, where the first stands', async () => {
  const bar = await scene.aBar(0, 0);
  const { newId } = await split(bar, MONDAY_8 + 4 * 60);

  const merge = { type: 'merge', interventionId: bar, otherId: newId } as const;
  await scene.everyoneSees(await scene.planner.does(scene.boardId, merge));

  expect(scene.intervention(bar)).toMatchObject({ start: MONDAY_8, amount: { halfDays: 2 } });
  expect(scene.intervention(newId).state).toBe('cancelled');
});

it('is refused on a padlock', async () => {
  const interventionId = await scene.aBar(0, 0);
  const lock = { type: 'set-lock', interventionId, facet: 'time', locked: true } as const;
  await scene.planner.does(scene.boardId, lock);

  const command = { type: 'split', interventionId, newId: randomUUID(), at: MONDAY_8 + 240 };

  expect(await scene.planner.isRefused(scene.boardId, command)).toMatchObject({ code: 'locked' });
});
