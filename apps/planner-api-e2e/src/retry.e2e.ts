import { randomUUID } from 'node:crypto';
import { Scene } from './world/scene.js';
import { MONDAY_8 } from './world/server.js';
import { scheduling } from './world/worksites.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

const aCommand = () => ({
  ...scheduling(scene.basics.taskIds[0], { start: MONDAY_8, people: [scene.basics.lucId] }),
  commandId: randomUUID(),
});

it('gives the same answer to the same command, once or twice or ten times at the same moment', async () => {
  const command = aCommand();

  const answers = await Promise.all(
    Array.from({ length: 10 }, () => scene.planner.does(scene.boardId, command)),
  );
  const late = await scene.planner.does(scene.boardId, command);

  expect(new Set([...answers, late].map((answer) => JSON.stringify(answer))).size).toBe(1);
  await scene.everyoneSees(late);
  expect(
    scene.windows[0]?.heard.filter(({ commandId }) => commandId === command.commandId),
  ).toHaveLength(1);
});

it('refuses another command under the same id', async () => {
  const { commandId, ...first } = aCommand();
  await scene.planner.does(scene.boardId, { ...first, commandId });

  const problem = await scene.planner.isRefused(scene.boardId, { ...aCommand(), commandId });

  expect(problem).toMatchObject({ status: 409, code: 'conflict' });
});
