import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
let interventionId: string;
beforeEach(async () => {
  scene = await Scene.set();
  interventionId = await scene.anIntervention();
});
afterEach(() => scene.clear());

const lock = (facet: 'time' | 'team', locked = true) =>
  ({ type: 'set-lock', interventionId, facet, locked, reason: 'promis à Mme Peltier' }) as const;

it('shows everyone who locked the date, and why', async () => {
  const { planner, boardId } = scene;

  await scene.everyoneSees(await planner.does(boardId, lock('time')));

  expect(scene.shown('intervention', interventionId)).toMatchObject({
    lock: { time: { by: planner.userId, reason: 'promis à Mme Peltier' }, team: null },
  });
});

describe('a locked date', () => {
  beforeEach(() => scene.planner.does(scene.boardId, lock('time')));

  const movements = {
    move: () => ({ type: 'move', moves: [{ interventionId, start: MONDAY_8 + DAY }] }),
    'a group move': () => ({
      type: 'move',
      moves: [{ interventionId, start: MONDAY_8 + DAY, replace: null }],
    }),
    'resize at the right': () => ({ type: 'resize', interventionId, amount: { halfDays: 3 } }),
    'resize at the left': () => ({ type: 'resize', interventionId, start: MONDAY_8 + 60 }),
    cancel: () => ({ type: 'cancel-intervention', interventionId }),
  };

  it.each(Object.entries(movements))(
    'refuses %s, even to the administrator',
    async (_, command) => {
      const before = await scene.planner.plan(scene.boardId);

      const problem = await scene.company.administrator.isRefused(scene.boardId, command());

      expect(problem).toMatchObject({ status: 422, code: 'locked' });
      expect(problem.violations[0]?.message).toMatch(/verrouill/i);
      expect(await scene.planner.plan(scene.boardId)).toEqual(before);
    },
  );

  it('refuses it in a preview as well', async () => {
    const { status, body } = await scene.planner.ask(
      'POST',
      `/api/boards/${scene.boardId}/preview`,
      movements.move(),
    );

    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'locked' });
  });

  it('refuses the undo of the placing', async () => {
    const placing = (await scene.changesSince(0)).at(-2);

    const problem = await scene.planner.isRefused(scene.boardId, {
      type: 'undo',
      of: placing?.commandId,
    });

    expect(problem.status).toBe(422);
  });

  it('lets the people be changed', async () => {
    const { lucId, eveId } = scene.basics;
    const replace = [{ from: lucId, to: eveId }];

    await scene.everyoneSees(
      await scene.planner.does(scene.boardId, { type: 'reassign', interventionId, replace }),
    );
  });

  it('is unlocked by who locked it or a manager, not by another planner', async () => {
    const { otherPlanner, manager } = scene.company;

    const problem = await otherPlanner.isRefused(scene.boardId, lock('time', false));
    expect(problem).toMatchObject({ status: 422, code: 'forbidden' });

    await scene.everyoneSees(await manager.does(scene.boardId, lock('time', false)));
    await scene.planner.does(scene.boardId, {
      type: 'move',
      moves: [{ interventionId, start: MONDAY_8 + DAY }],
    });
  });
});

describe('a locked team', () => {
  beforeEach(() => scene.planner.does(scene.boardId, lock('team')));

  it('refuses other people', async () => {
    const { lucId, eveId } = scene.basics;
    const replace = [{ from: lucId, to: eveId }];

    const byForm = await scene.planner.isRefused(scene.boardId, {
      type: 'reassign',
      interventionId,
      replace,
    });
    const byDrag = await scene.planner.isRefused(scene.boardId, {
      type: 'move',
      moves: [{ interventionId, start: MONDAY_8 + DAY, replace: replace[0] }],
    });

    expect([byForm.code, byDrag.code]).toEqual(['locked', 'locked']);
  });

  it('lets the date be changed', async () => {
    const moves = [{ interventionId, start: MONDAY_8 + DAY }];

    await scene.everyoneSees(await scene.planner.does(scene.boardId, { type: 'move', moves }));
  });
});
