import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

const move = (interventionId: string, day: number, ripple: 'none' | 'links' = 'links') =>
  scene.planner.does(scene.boardId, {
    type: 'move',
    moves: [{ interventionId, start: MONDAY_8 + day * DAY }],
    ripple,
  });

it('takes along what waits, and says why', async () => {
  await scene.linked();
  const [first, second] = [await scene.aBar(0, 0), await scene.aBar(1, 1)];

  const answer = await move(first, 2);

  await scene.everyoneSees(answer);
  expect([scene.dayOf(first), scene.dayOf(second)]).toEqual([2, 3]);
  expect(answer.reasons).toContainEqual(
    expect.objectContaining({ interventionId: second, cause: 'link', by: first }),
  );
});

it('leaves it where asked to, and tells that the order is broken', async () => {
  await scene.linked();
  const [first, second] = [await scene.aBar(0, 0), await scene.aBar(1, 1)];

  const answer = await move(first, 2, 'none');

  await scene.everyoneSees(answer);
  expect(scene.dayOf(second)).toBe(1);
  expect(answer.added.map(({ code }) => code)).toContain('precedence-violated');
});

it('stops at a padlock, and names what would have been needed', async () => {
  await scene.linked();
  const [first, second] = [await scene.aBar(0, 0), await scene.aBar(1, 1)];
  const lock = { type: 'set-lock', facet: 'time', locked: true } as const;
  await scene.planner.does(scene.boardId, { ...lock, interventionId: second });

  const answer = await move(first, 2);

  await scene.everyoneSees(answer);
  expect(scene.dayOf(second)).toBe(1);
  expect(answer.stops).toMatchObject([{ interventionId: second, actual: MONDAY_8 + DAY }]);
});

it('refuses a circle, and unlinks', async () => {
  await scene.linked();
  const [taskId, predecessorId] = scene.basics.taskIds;
  const link = { predecessorId, kind: 'FS', lag: { elapsed: 0 }, max: null } as const;

  const problem = await scene.planner.isRefused(scene.boardId, { type: 'link', taskId, link });
  expect(problem).toMatchObject({ status: 422, code: 'cycle' });

  const unlink = { type: 'unlink', taskId: predecessorId, predecessorId: taskId } as const;
  await scene.everyoneSees(await scene.planner.does(scene.boardId, unlink));
  expect(scene.shown('task', predecessorId)).toMatchObject({ links: [] });
});
