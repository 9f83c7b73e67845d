import { CommandAnswer } from '@pastille/contracts';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

const since = (by: string, partial = false) =>
  ({ type: 'undo-since', by, since: MONDAY_8, partial }) as const;

const move = (person: typeof scene.planner, interventionId: string, day: number) =>
  person.does(scene.boardId, {
    type: 'move',
    moves: [{ interventionId, start: MONDAY_8 + day * DAY }],
    ripple: 'none',
  });

it('takes back everything that one person did since an hour, as one act', async () => {
  const { planner, company, boardId } = scene;
  const kept = await move(company.otherPlanner, await scene.aBar(1, 1), 3);
  const bar = await scene.aBar(0, 0);
  await move(planner, bar, 2);
  await move(planner, bar, 4);
  const before = await planner.plan(boardId);
  expect(before.interventions).toHaveLength(2);

  const path = `/api/boards/${boardId}/preview`;
  const { body } = await company.otherPlanner.ask('POST', path, since(company.otherPlanner.userId));
  expect(CommandAnswer.parse(body).changes).toHaveLength(1);

  const answer = await company.otherPlanner.does(boardId, since(company.otherPlanner.userId));

  await scene.everyoneSees(answer);
  const [changed] = kept.changes;
  expect(scene.dayOf(changed?.id ?? '')).toBe(1);
  expect(scene.dayOf(bar)).toBe(4);
});

it('is one’s own to do: another’s acts are a manager’s', async () => {
  const bar = await scene.aBar(0, 0);
  await move(scene.company.otherPlanner, bar, 2);
  const command = since(scene.company.otherPlanner.userId);

  expect(await scene.planner.isRefused(scene.boardId, command)).toMatchObject({ status: 403 });
  await scene.everyoneSees(await scene.company.manager.does(scene.boardId, command));
  expect(scene.dayOf(bar)).toBe(0);
});

it('is refused where somebody built on it since, or leaves that where asked to', async () => {
  const [bar, other] = [await scene.aBar(0, 0), await scene.aBar(1, 1)];
  await move(scene.company.otherPlanner, bar, 2);
  await move(scene.company.otherPlanner, other, 5);
  await move(scene.planner, bar, 3);
  const by = scene.company.otherPlanner.userId;

  const problem = await scene.company.manager.isRefused(scene.boardId, since(by));
  expect(problem).toMatchObject({ code: 'stale' });

  const answer = await scene.company.manager.does(scene.boardId, since(by, true));
  await scene.everyoneSees(answer);
  expect([scene.dayOf(bar), scene.dayOf(other)]).toEqual([3, 1]);
  expect(answer.reasons).toContainEqual(
    expect.objectContaining({ interventionId: bar, cause: 'kept' }),
  );
});
