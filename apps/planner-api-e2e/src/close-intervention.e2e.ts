import { Scene } from './world/scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('is the technician’s own report, and turns the task green when it is finished', async () => {
  const { technician } = scene.company;
  const interventionId = await scene.anIntervention();

  const close = {
    type: 'close-intervention',
    interventionId,
    actual: { minutes: 300 },
    taskFinished: true,
  } as const;
  await scene.everyoneSees(await technician.does(scene.boardId, close));

  expect(scene.shown('intervention', interventionId)).toMatchObject({
    state: 'done',
    actual: { minutes: 300 },
    closed: { by: technician.userId },
  });
  expect(scene.shown('task', scene.basics.taskIds[0])).toMatchObject({
    finished: { by: technician.userId },
  });

  await scene.everyoneSees(
    await technician.does(scene.boardId, { type: 'reopen-intervention', interventionId }),
  );
  expect(scene.shown('intervention', interventionId)).toMatchObject({ state: 'open' });
});

it('is nobody else’s: a technician closes no work of others', async () => {
  const interventionId = await scene.anIntervention([scene.basics.eveId]);

  const problem = await scene.company.technician.isRefused(scene.boardId, {
    type: 'close-intervention',
    interventionId,
  });

  expect(problem).toMatchObject({ status: 403, code: 'forbidden' });
});
