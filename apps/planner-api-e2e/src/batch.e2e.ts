import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('is one act, one revision, one undo', async () => {
  const [first, second] = [await scene.aBar(0, 0), await scene.aBar(1, 1)];
  const { revision } = await scene.planner.plan(scene.boardId);

  const answer = await scene.planner.does(scene.boardId, {
    type: 'batch',
    commands: [
      { type: 'cancel-intervention', interventionId: first },
      { type: 'move', moves: [{ interventionId: second, start: MONDAY_8 + 2 * DAY }] },
    ],
  });

  expect(answer.revision).toBe(revision + 1);
  await scene.everyoneSees(answer);
  expect(scene.intervention(first).state).toBe('cancelled');

  const undo = { type: 'undo', of: answer.commandId ?? '' } as const;
  await scene.everyoneSees(await scene.planner.does(scene.boardId, undo));
  expect([scene.intervention(first).state, scene.dayOf(second)]).toEqual(['open', 1]);
});

it('is all or nothing, and names which of the acts is wrong', async () => {
  const [first, second] = [await scene.aBar(0, 0), await scene.aBar(1, 1)];
  const lock = { type: 'set-lock', interventionId: second, facet: 'time', locked: true } as const;
  await scene.planner.does(scene.boardId, lock);

  const problem = await scene.planner.isRefused(scene.boardId, {
    type: 'batch',
    commands: [
      { type: 'cancel-intervention', interventionId: first },
      { type: 'cancel-intervention', interventionId: second },
    ],
  });

  expect(problem).toMatchObject({ status: 422, code: 'locked' });
  expect(problem.violations[0]?.field).toMatch(/^commands\.1/);
  expect((await scene.planner.plan(scene.boardId)).interventions).toMatchObject(
    [first, second].sort().map(() => ({ state: 'open' })),
  );
});

it('holds no undo and no batch', async () => {
  const inner = { type: 'undo', of: scene.basics.worksiteId };

  const problem = await scene.planner.isRefused(scene.boardId, {
    type: 'batch',
    commands: [inner],
  });

  expect(problem).toMatchObject({ status: 400, code: 'invalid' });
});

it('needs the right to each of its acts', async () => {
  const bar = await scene.aBar(0, 0);

  const problem = await scene.company.technician.post(scene.boardId, {
    type: 'batch',
    commands: [
      { type: 'close-intervention', interventionId: bar },
      { type: 'cancel-intervention', interventionId: bar },
    ],
  });

  expect(problem.status).toBe(403);
});
