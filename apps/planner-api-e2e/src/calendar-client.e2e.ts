import { randomUUID } from 'node:crypto';
import { FreshnessView, IssuedFeedView } from '@pastille/contracts';
import { CalendarClient } from './world/calendar-client.js';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8, SERVER } from './world/server.js';

let scene: Scene;
let client: CalendarClient;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(async () => {
  scene.clear();
  await client.uninstall();
});

/** Luc's own agenda, turned on by himself. */
async function subscription() {
  const { status, body } = await scene.company.technician.ask('POST', '/api/feeds', {
    id: randomUUID(),
    boardId: scene.boardId,
    scope: { type: 'person', id: scene.basics.lucId },
    ...{ privacy: 'full', locale: 'fr' },
    includes: { own: true, crew: false, absences: true, onCall: true, cancelled: false },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return IssuedFeedView.parse(body);
}

const freshness = async (): Promise<FreshnessView> =>
  FreshnessView.parse(
    (await scene.planner.ask('GET', `/api/boards/${scene.boardId}/freshness`)).body,
  );

it('is subscribed to by a real client, which follows what is published until it is revoked', async () => {
  const { planner, boardId, basics } = scene;
  const { lucId } = basics;
  const bar = await scene.aBar(0, 2);
  const other = await scene.aBar(1, 3);
  const { feed, address } = await subscription();
  client = await CalendarClient.install(SERVER + new URL(address).pathname);

  await client.sync();
  expect(await client.agenda('2026-11-23', 14)).toEqual([
    '2026-11-25 08:00 17:00',
    '2026-11-26 08:00 17:00',
  ]);

  await planner.does(boardId, {
    type: 'move',
    moves: [{ interventionId: bar, start: MONDAY_8 + 4 * DAY + 120 }],
    ripple: 'none',
  });
  await planner.does(boardId, { type: 'cancel-intervention', interventionId: other });
  const leave = randomUUID();
  await planner.does(boardId, {
    type: 'put-absence',
    absence: {
      ...{ id: leave, resourceId: lucId, reason: 'leave', note: null },
      start: MONDAY_8 + 7 * DAY - 480,
      end: MONDAY_8 + 9 * DAY - 480,
    },
  });
  expect((await freshness()).people).toMatchObject([{ resourceId: lucId }]);
  expect((await freshness()).people[0]?.unfetched.toSorted()).toEqual(
    [bar, other, leave].toSorted(),
  );

  await client.sync();
  expect(await client.agenda('2026-11-23', 14)).toEqual([
    '2026-11-27 10:00 17:00',
    // Two days of leave, each under the day on which it began.
    '2026-11-30 all day',
    '2026-11-30 all day',
  ]);
  const { people } = await freshness();
  expect(people).toMatchObject([{ unfetched: [], reads: [{ client: 'other', count: 2 }] }]);

  const revoked = await scene.company.administrator.ask('DELETE', `/api/feeds/${feed.id}`);
  expect(revoked.status).toBe(200);
  await client.sync();
  expect(await client.agenda('2026-11-23', 14)).toEqual([]);
});
