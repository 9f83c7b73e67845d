import { ConflictsView } from '@pastille/contracts';
import { Scene } from './world/scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('has somebody on the team on some of its days only', async () => {
  const { lucId, eveId } = scene.basics;
  const interventionId = await scene.aBar(0, 0, [lucId, eveId]);
  const resize = { type: 'resize', interventionId, amount: { halfDays: 6 } } as const;
  await scene.planner.does(scene.boardId, resize);

  const answer = await scene.planner.does(scene.boardId, {
    type: 'assign-days',
    interventionId,
    resourceId: eveId,
    days: ['2026-11-24'],
  });

  await scene.everyoneSees(answer);
  const { team } = scene.intervention(interventionId);
  expect(team.find(({ resourceId }) => resourceId === eveId)?.days).toEqual(['2026-11-24']);

  const elsewhere = await scene.aBar(1, 2, [eveId]);
  const { changes } = await scene.planner.does(scene.boardId, {
    type: 'edit-intervention',
    interventionId: elsewhere,
    note: 'seule ce jour-là',
  });
  expect(changes).toHaveLength(1);
  const { body } = await scene.planner.ask('GET', `/api/boards/${scene.boardId}/conflicts`);
  const codes = ConflictsView.parse(body).conflicts.map(({ code }) => code);
  expect(codes).not.toContain('double-booked-staff');
});
