import { CommandAnswer } from '@pastille/contracts';
import { Scene } from './world/scene.js';
import { MONDAY_8 } from './world/server.js';
import { scheduling, type Scheduling } from './world/worksites.js';

let scene: Scene;
let command: Scheduling;
beforeEach(async () => {
  scene = await Scene.set();
  command = scheduling(scene.basics.taskIds[0], { start: MONDAY_8, people: [scene.basics.lucId] });
});
afterEach(() => scene.clear());

const preview = async (): Promise<CommandAnswer> => {
  const { status, body } = await scene.planner.ask(
    'POST',
    `/api/boards/${scene.boardId}/preview`,
    command,
  );
  expect(status).toBe(200);
  return CommandAnswer.parse(body);
};

it('says what would be done, and does nothing', async () => {
  const before = await scene.planner.plan(scene.boardId);

  const shown = await preview();

  expect(shown).toMatchObject({
    revision: before.revision,
    commandId: null,
    changes: [{ id: command.interventionId }],
  });
  expect(await scene.planner.plan(scene.boardId)).toEqual(before);
});

it('is what is then done', async () => {
  const shown = await preview();

  const done = await scene.planner.does(scene.boardId, { ...command, expect: shown.hash });

  expect(done.changes).toEqual(shown.changes);
});

it('is told anew, and nothing is done, when the plan changed in between', async () => {
  const resize = {
    type: 'resize',
    interventionId: command.interventionId,
    amount: { halfDays: 4 },
  } as const;
  await scene.planner.does(scene.boardId, command);
  const { body } = await scene.planner.ask('POST', `/api/boards/${scene.boardId}/preview`, resize);
  const friday = MONDAY_8 + 4 * 1440;
  await scene.company.otherPlanner.does(scene.boardId, {
    type: 'move',
    moves: [{ interventionId: command.interventionId, start: friday }],
  });
  const before = await scene.planner.plan(scene.boardId);

  const problem = await scene.planner.isRefused(scene.boardId, {
    ...resize,
    expect: CommandAnswer.parse(body).hash,
  });

  expect(problem).toMatchObject({ status: 409, code: 'stale' });
  const verdict = CommandAnswer.parse(problem.verdict);
  expect(verdict).toMatchObject({
    revision: before.revision,
    changes: [{ after: { start: friday } }],
  });
  expect(await scene.planner.plan(scene.boardId)).toEqual(before);

  const done = await scene.planner.does(scene.boardId, { ...resize, expect: verdict.hash });
  await scene.everyoneSees(done);
});
