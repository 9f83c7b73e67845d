import { randomUUID } from 'node:crypto';
import { Scene } from './world/scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('lists what a worksite waits for, ticks it by name, and takes the tick back', async () => {
  const { worksiteId } = scene.basics;
  const of = { type: 'worksite', worksiteId } as const;
  const deposit = { id: randomUUID(), kind: 'deposit', label: null } as const;
  const gate = { id: randomUUID(), kind: 'other', label: 'portail ouvert' } as const;

  const conditions = [deposit, gate];
  await scene.everyoneSees(
    await scene.planner.does(scene.boardId, { type: 'set-conditions', of, conditions }),
  );
  const tick = { type: 'tick-condition', of, conditionId: deposit.id, met: true } as const;
  const tickId = randomUUID();
  const ticked = await scene.planner.does(scene.boardId, { ...tick, commandId: tickId });
  await scene.everyoneSees(ticked);

  expect(scene.worksite(worksiteId).conditions).toMatchObject([
    { ...deposit, met: { by: scene.company.planner.userId } },
    { ...gate, met: null },
  ]);

  await scene.everyoneSees(await scene.planner.does(scene.boardId, { type: 'undo', of: tickId }));
  expect(scene.worksite(worksiteId).conditions).toMatchObject([{ met: null }, { met: null }]);
});

it('lists what one task waits for; a form saved late leaves conditions alone', async () => {
  const { taskIds, worksiteId } = scene.basics;
  const of = { type: 'task', taskId: taskIds[0] } as const;
  const shell = { id: randomUUID(), kind: 'delivery', label: 'coque' } as const;
  const form = scene.worksite(worksiteId);
  const conditions = [shell];
  const put = { type: 'set-conditions' as const, of, conditions };
  await scene.everyoneSees(await scene.planner.does(scene.boardId, put));
  await scene.planner.does(scene.boardId, { ...put, of: { type: 'worksite', worksiteId } });

  await scene.everyoneSees(
    await scene.planner.does(scene.boardId, {
      type: 'edit-worksite',
      worksite: { ...form, title: 'Piscine Roy' },
    }),
  );

  expect(scene.shown('task', taskIds[0])).toMatchObject({ conditions: [shell] });
  expect(scene.worksite(worksiteId)).toMatchObject({
    ...{ title: 'Piscine Roy', conditions: [shell] },
  });
});

it('is refused without words, and to those who only look', async () => {
  const of = { type: 'worksite', worksiteId: scene.basics.worksiteId } as const;
  const mute = { id: randomUUID(), kind: 'other', label: null } as const;
  const command = { type: 'set-conditions', of, conditions: [mute] };

  const refused = await scene.planner.isRefused(scene.boardId, command);
  const forbidden = await scene.company.viewer.isRefused(scene.boardId, command);

  expect([refused.status, forbidden.status]).toEqual([422, 403]);
});
