import { PROTOCOL_VERSION } from '@pastille/contracts';
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { BoardWindow, connect, showsTheTruth } from './world/board-window.js';
import { foundCompany, stranger } from './world/company.js';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8, SERVER } from './world/server.js';

let scene: Scene;
let first: BoardWindow;
beforeEach(async () => {
  scene = await Scene.set();
  const [window] = scene.windows;
  if (!window) throw new Error('no window');
  first = window;
});
afterEach(() => scene.clear());

const errorOf = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    socket.once('connect_error', (error) => resolve(error.message));
    socket.once('connect', () => resolve('let in'));
  });

/** A week of small acts. */
async function aBusyWeek(): Promise<void> {
  const interventionId = await scene.anIntervention();
  for (let day = 1; day <= 5; day += 1) {
    const moves = [{ interventionId, start: MONDAY_8 + day * DAY }];
    await scene.planner.does(scene.boardId, { type: 'move', moves });
  }
}

describe('a board that lost the network', () => {
  it('catches up by itself with what it missed', async () => {
    first.socket.disconnect();
    await aBusyWeek();

    first.socket.connect();
    const kind = await first.join();

    expect(kind).toBe('changes');
    await showsTheTruth(first);
  });

  it('begins anew when it missed too much', async () => {
    first.socket.disconnect();
    const interventionId = await scene.anIntervention();
    const lock = (locked: boolean) =>
      ({ type: 'set-lock', interventionId, facet: 'time', locked }) as const;
    for (let n = 0; n < 501; n += 1) await scene.planner.does(scene.boardId, lock(n % 2 === 0));

    first.socket.connect();
    const kind = await first.join();

    expect(kind).toBe('reset');
    await showsTheTruth(first);
  });

  it('begins anew when it has seen a future that is gone', async () => {
    const catchUp = await first.say('board.join', { ...first.joining(), lastRevision: 9999 });

    expect(catchUp).toMatchObject({ catchUp: { kind: 'reset' } });
  });

  it('can ask over HTTP as well, in order', async () => {
    const { revision } = await scene.planner.plan(scene.boardId);
    await aBusyWeek();

    const revisions = await scene.changesSince(revision);

    expect(revisions.map((one) => one.revision)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => revision + n),
    );
  });
});

describe('who comes in', () => {
  it('is nobody without a session, and does not knock for ever', async () => {
    const socket = connect(stranger);

    expect(await errorOf(socket)).toBe('unauthenticated');
    expect(socket.active).toBe(false);
  });

  it('is nobody from another site', async () => {
    const cookie = scene.planner.cookie ?? '';
    const foreign = { cookie, origin: 'https://evil.example' };
    const socket = io(SERVER, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: foreign,
    });

    expect(await errorOf(socket)).not.toBe('let in');
    socket.disconnect();
  });

  it('does not see another company’s board', async () => {
    const other = await foundCompany();

    const problem = await first.isRefused({ ...first.joining(), boardId: other.boardId });

    expect(problem).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is told to reload when its program is too old', async () => {
    const problem = await first.isRefused({
      ...first.joining(),
      protocolVersion: PROTOCOL_VERSION - 1,
    });

    expect(problem.detail).toMatch(/rechargez/);
    await first.until(({ left }) => left.some(({ reason }) => reason === 'client-too-old'));
  });
});

it('survives whatever is said to it', async () => {
  const nonsense = [
    undefined,
    null,
    42,
    'board',
    [],
    {},
    { boardId: 'x' },
    { boardId: randomUUID() },
    'x'.repeat(9000),
  ];
  for (const message of nonsense) {
    first.socket.emit('board.join', message);
    first.socket.emit('board.join', message, 'no function');
    first.socket.emit('board.hold', message);
    first.socket.emit('board.unheard-of', message);
  }

  expect(await first.isRefused({})).toMatchObject({ status: 400, code: 'invalid' });
  await scene.anIntervention();
  await scene.everyoneSees(await scene.planner.plan(scene.boardId));
});

describe('presence', () => {
  it('shows who is there and what they hold, and forgets both', async () => {
    const interventionId = await scene.anIntervention();
    const window = await BoardWindow.open(scene.planner, scene.boardId);
    const planner = () => first.presence.find(({ userId }) => userId === scene.planner.userId);
    await first.until(() => planner() !== undefined);

    window.socket.emit('board.hold', { boardId: scene.boardId, interventionId });
    await first.until(() => planner()?.holding === interventionId);
    window.socket.emit('board.hold', { boardId: scene.boardId, interventionId: null });
    await first.until(() => planner()?.holding === null);

    window.close();
    await first.until(() => planner() === undefined);
  });

  it('counts a person once, however many windows are open', async () => {
    const again = await BoardWindow.open(first.person, scene.boardId);

    await again.until(({ presence }) => presence.length === 2);
    again.close();

    expect(again.presence.filter(({ userId }) => userId === first.person.userId)).toHaveLength(1);
  });
});

it('signing out closes the open board', async () => {
  await first.person.ask('DELETE', '/api/session');

  await first.until(({ left }) => left.length > 0);
  expect(first.left).toEqual([{ boardId: scene.boardId, reason: 'signed-out' }]);
  expect((await first.person.ask('GET', '/api/boards')).status).toBe(401);
});

it('another role closes the open board', async () => {
  const { administrator } = scene.company;
  const { status } = await administrator.ask('PATCH', `/api/users/${first.person.userId}`, {
    role: 'technician',
  });
  expect(status).toBe(200);

  await first.until(({ left }) => left.length > 0);
  expect(first.left).toEqual([{ boardId: scene.boardId, reason: 'access-revoked' }]);
});
