import { randomUUID } from 'node:crypto';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

/** A visit that the client was told of. */
async function aPromise(): Promise<string> {
  const { clients } = await scene.planner.plan(scene.boardId);
  const interventionId = randomUUID();
  await scene.planner.does(scene.boardId, {
    type: 'schedule',
    interventionId,
    kind: 'appointment',
    clientId: clients[0]?.id ?? null,
    title: 'Visite technique',
    start: MONDAY_8 + DAY,
    amount: { minutes: 60 },
    team: [{ resourceId: scene.basics.lucId, role: 'lead', days: null }],
    arrival: { from: MONDAY_8 + DAY, to: MONDAY_8 + DAY + 120 },
  });
  return interventionId;
}

it('is left by a promised date that moves, with the number to call, and closed by a person', async () => {
  const interventionId = await aPromise();

  const moved = await scene.planner.does(scene.boardId, {
    type: 'move',
    moves: [{ interventionId, start: MONDAY_8 + 2 * DAY }],
  });
  await scene.everyoneSees(moved);
  const calls = moved.changes.flatMap(({ kind, after }) =>
    kind === 'call' && after ? [after] : [],
  );
  expect(calls).toMatchObject([
    {
      interventionId,
      name: 'Mme Peltier',
      phone: '02 47 00 00 01',
      before: MONDAY_8 + DAY,
      after: MONDAY_8 + 2 * DAY,
      outcome: null,
    },
  ]);

  const callId = calls[0]?.id ?? '';
  const closed = { type: 'close-call', callId, outcome: 'reached' } as const;
  await scene.everyoneSees(await scene.planner.does(scene.boardId, closed));
  expect(scene.shown('call', callId)).toMatchObject({
    outcome: 'reached',
    closed: { by: scene.planner.userId },
  });
});
