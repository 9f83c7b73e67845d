import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
let interventionId: string;
beforeEach(async () => {
  scene = await Scene.set();
  interventionId = await scene.anIntervention();
});
afterEach(() => scene.clear());

const moveTo = (start: number) =>
  scene.planner.does(scene.boardId, { type: 'move', moves: [{ interventionId, start }] });
const undo = (of: string | null) =>
  scene.planner.does(scene.boardId, { type: 'undo', of: of ?? '' });

it('takes a move back on every open board, and does it again', async () => {
  const moved = await moveTo(MONDAY_8 + DAY);

  const undone = await undo(moved.commandId);
  await scene.everyoneSees(undone);
  expect(scene.shown('intervention', interventionId)).toMatchObject({ start: MONDAY_8 });

  await scene.everyoneSees(await undo(undone.commandId));
  expect(scene.shown('intervention', interventionId)).toMatchObject({ start: MONDAY_8 + DAY });
});

it('leaves what others changed since', async () => {
  const moved = await moveTo(MONDAY_8 + DAY);
  const { eveId } = scene.basics;
  await scene.company.manager.does(scene.boardId, {
    type: 'reassign',
    interventionId,
    add: [{ resourceId: eveId, role: 'member', days: null }],
  });

  await scene.everyoneSees(await undo(moved.commandId));

  const { start, team } = scene.intervention(interventionId);
  expect([start, team.length]).toEqual([MONDAY_8, 2]);
});

it('is refused when the same thing was changed since, and names it', async () => {
  const moved = await moveTo(MONDAY_8 + DAY);
  await moveTo(MONDAY_8 + 2 * DAY);

  const problem = await scene.planner.isRefused(scene.boardId, {
    type: 'undo',
    of: moved.commandId,
  });

  expect(problem).toMatchObject({ code: 'stale', violations: [{ sentence: 'undo-overtaken' }] });
});

it('is one’s own: another’s act is a manager’s to undo', async () => {
  const { commandId } = await moveTo(MONDAY_8 + DAY);
  const { otherPlanner, manager } = scene.company;

  expect(
    await otherPlanner.isRefused(scene.boardId, { type: 'undo', of: commandId }),
  ).toMatchObject({ status: 403 });
  await scene.everyoneSees(
    await manager.does(scene.boardId, { type: 'undo', of: commandId ?? '' }),
  );
});

it('in part takes back what nobody touched since, and says what it leaves', async () => {
  const other = await scene.aBar(1, 1);
  const both = await scene.planner.does(scene.boardId, {
    type: 'move',
    moves: [
      { interventionId, start: MONDAY_8 + DAY },
      { interventionId: other, start: MONDAY_8 + 2 * DAY },
    ],
    ripple: 'none',
  });
  await moveTo(MONDAY_8 + 3 * DAY);

  const answer = await scene.planner.does(scene.boardId, {
    type: 'undo',
    of: both.commandId ?? '',
    partial: true,
  });

  await scene.everyoneSees(answer);
  expect([scene.dayOf(interventionId), scene.dayOf(other)]).toEqual([3, 1]);
  expect(answer.reasons).toMatchObject([{ interventionId, cause: 'kept' }]);
});
