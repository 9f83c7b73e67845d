import { Scene } from './world/scene.js';
import { MONDAY_8 } from './world/server.js';
import { scheduling } from './world/worksites.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('places a task, and both other open boards show it', async () => {
  const { basics, planner, boardId } = scene;
  const command = scheduling(basics.taskIds[0], {
    start: MONDAY_8,
    people: [basics.lucId, basics.eveId],
  });

  const answer = await planner.does(boardId, command);

  await scene.everyoneSees(answer);
  expect(scene.shown('intervention', command.interventionId)).toMatchObject({
    taskId: basics.taskIds[0],
    worksiteId: basics.worksiteId,
    start: MONDAY_8,
    end: MONDAY_8 + 9 * 60,
    amount: { halfDays: 2 },
    team: [
      { resourceId: basics.lucId, role: 'lead' },
      { resourceId: basics.eveId, role: 'member' },
    ],
  });
  expect(scene.windows[0]?.heard.at(-1)).toMatchObject({
    actor: { id: planner.userId },
    commandId: answer.commandId,
  });
});

it('says which conflicts it makes, and lets people overbook staff', async () => {
  const { basics, planner, boardId } = scene;
  await scene.anIntervention();

  const again = scheduling(basics.taskIds[1], { start: MONDAY_8, people: [basics.lucId] });
  const answer = await planner.does(boardId, again);

  expect(answer.added.map(({ code }) => code)).toContain('double-booked-staff');
});

it('refuses a machine twice where the company chose so', async () => {
  const { basics, planner, boardId } = scene;
  await scene.anIntervention([basics.excavatorId]);

  const again = scheduling(basics.taskIds[1], { start: MONDAY_8, people: [basics.excavatorId] });
  const problem = await planner.isRefused(boardId, again);

  expect(problem).toMatchObject({ status: 422, code: 'double-booked' });
  expect(problem.violations[0]?.message).toMatch(/Mini-pelle/);
});

it('places an appointment without a worksite', async () => {
  const { basics, planner, boardId } = scene;
  const { taskId: _, ...command } = scheduling('', { start: MONDAY_8, people: [basics.lucId] });
  const visit = { ...command, kind: 'appointment', title: 'SAV', amount: { minutes: 60 } } as const;

  await scene.everyoneSees(await planner.does(boardId, visit));

  expect(scene.shown('intervention', visit.interventionId)).toMatchObject({
    title: 'SAV',
    end: MONDAY_8 + 60,
  });
});
