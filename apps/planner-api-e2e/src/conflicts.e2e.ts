import { ConflictsView } from '@pastille/contracts';
import { Scene } from './world/scene.js';
import type { Person } from './world/people.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

const seenBy = async (person: Person): Promise<ConflictsView> => {
  const { status, body } = await person.ask('GET', `/api/boards/${scene.boardId}/conflicts`);
  expect(status).toBe(200);
  return ConflictsView.parse(body);
};

it('are told in sentences, at the revision of the plan', async () => {
  await scene.aBar(0, 0);
  await scene.aBar(1, 0);

  const { revision, conflicts } = await seenBy(scene.company.viewer);

  expect(revision).toBe((await scene.planner.plan(scene.boardId)).revision);
  const found = conflicts.find(({ code }) => code === 'double-booked-staff');
  expect(found?.message).toMatch(/Luc Martin/);
});

it('of others’ work are nothing to a technician', async () => {
  await scene.aBar(0, 0, [scene.basics.eveId]);
  await scene.aBar(1, 0, [scene.basics.eveId]);
  expect((await seenBy(scene.planner)).conflicts.length).toBeGreaterThan(0);

  expect((await seenBy(scene.company.technician)).conflicts).toEqual([]);
});
