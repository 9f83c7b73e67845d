import { SlotsView } from '@pastille/contracts';
import { scheduling } from './world/worksites.js';
import type { Person } from './world/people.js';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

const ask = (person: Person, question: object) =>
  person.ask('POST', `/api/boards/${scene.boardId}/slots`, question);

const forLuc = (more: object = {}) => ({
  team: { type: 'team', resourceIds: [scene.basics.lucId] },
  taskId: scene.basics.taskIds[0],
  from: MONDAY_8,
  ...more,
});

it('are proposed with what to say on the phone, and can be booked as they are', async () => {
  await scene.aBar(1, 0);

  const { status, body } = await ask(scene.planner, forLuc());
  const { slots } = SlotsView.parse(body);

  expect(status).toBe(200);
  expect(slots[0]).toMatchObject({ start: MONDAY_8 + DAY, end: MONDAY_8 + DAY + 9 * 60 });
  expect(slots[0]?.sentences.length).toBeGreaterThan(1);
  const [first] = slots;
  const booking = scheduling(scene.basics.taskIds[0], { start: first?.start ?? 0, people: [] });
  const { added } = await scene.planner.does(scene.boardId, {
    ...booking,
    team: first?.team ?? [],
  });
  expect(added.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('say why there is none', async () => {
  const { body } = await ask(scene.planner, forLuc({ skills: ['gaz'] }));

  const { slots, reasonIfEmpty } = SlotsView.parse(body);
  expect(slots).toEqual([]);
  expect(reasonIfEmpty?.message).toMatch(/gaz/);
});

it('are nobody’s who sees only a part of the board, and no riddle', async () => {
  expect((await ask(scene.company.technician, forLuc())).status).toBe(403);
  expect((await ask(scene.planner, { team: { type: 'nobody' } })).status).toBe(400);
});
