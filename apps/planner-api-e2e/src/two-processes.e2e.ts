import { randomUUID } from 'node:crypto';
import { startServer } from '../../../tools/test/server.mjs';
import { BoardWindow, showsTheTruth } from './world/board-window.js';
import { Person, type Sent } from './world/people.js';
import { Scene } from './world/scene.js';
import { DATABASE, DAY, MONDAY_8 } from './world/server.js';

type Server = Awaited<ReturnType<typeof startServer>>;

let scene: Scene;
let second: Server;
/** The same people at the other process. */
const there = ({ userId, role, cookie }: Person) => new Person(userId, role, cookie, second.url);

beforeAll(async () => {
  second = await startServer({
    env: { DATABASE_URL: DATABASE, DEMO: 'off', PASTILLE_NOW: '2026-11-23T07:00:00Z' },
  });
});
afterAll(() => second.stop());
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('behave as one: what is done at either is seen at both', async () => {
  const other = there(scene.planner);
  const window = await BoardWindow.open(there(scene.company.manager), scene.boardId);
  const interventionId = await scene.anIntervention();
  const move = (person: Person, day: number) =>
    person.does(scene.boardId, {
      type: 'move',
      moves: [{ interventionId, start: MONDAY_8 + day * DAY }],
    });

  for (let day = 1; day <= 4; day += 1) await move(day % 2 === 0 ? scene.planner : other, day);
  const answer = await move(other, 7);

  await scene.everyoneSees(answer);
  await window.reaches(answer.revision);
  await showsTheTruth(window);
  window.close();
});

it('see each other’s people', async () => {
  const window = await BoardWindow.open(there(scene.company.manager), scene.boardId);

  await scene.windows[0]?.until(({ presence }) => presence.length === 3);
  await window.until(({ presence }) => presence.length === 3);

  window.close();
  await scene.windows[0]?.until(({ presence }) => presence.length === 2);
});

it('end a session at both', async () => {
  const { manager } = scene.company;
  const window = await BoardWindow.open(there(manager), scene.boardId);

  await manager.ask('DELETE', '/api/session');

  await window.until(({ left }) => left.length > 0);
  window.close();
});

it('both do a command that came to both, once', async () => {
  const interventionId = await scene.anIntervention();
  const command: Sent = {
    type: 'move',
    commandId: randomUUID(),
    moves: [{ interventionId, start: MONDAY_8 + DAY }],
  };

  const [here, over] = await Promise.all([
    scene.planner.does(scene.boardId, command),
    there(scene.planner).does(scene.boardId, command),
  ]);

  expect(over).toEqual(here);
});
