import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AcknowledgementsView, ReportsView, type Role } from '@pastille/contracts';
import { MONDAY_8 } from '../planning/testing/records.js';
import { WarmPlans } from '../planning/commands/warm-plans.js';
import { hashPassword } from '../platform/auth/password-hash.js';
import { BoardNews } from '../platform/realtime/board-news.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { LinkedBoard } from './testing/linked-board.js';

const PASSWORD = 'a password long enough';
const DATA = mkdtempSync(join(tmpdir(), 'pastille-reports-'));

let app: TestApp;
let on: LinkedBoard;
let other: LinkedBoard;

beforeAll(async () => {
  app = await startTestApp({ DATA_DIR: DATA, SECRET_KEY: 'the secret of these very tests only' });
  [on, other] = [await LinkedBoard.make(app), await LinkedBoard.make(app)];
  const { technician } = on.board.company.who;
  const hash = await hashPassword(PASSWORD);
  await app.dataSource.query('update app_user set password_hash = $1', [hash]);
  await app.dataSource.query('update resource set user_id = $1 where id = $2', [
    technician.userId,
    on.board.lucId,
  ]);
  app.app.get(WarmPlans).drop(on.boardId);
});

afterAll(async () => {
  await app.close();
  rmSync(DATA, { recursive: true });
});

const cookies = new Map<string, string>();

async function cookieOf(role: Role, of: LinkedBoard): Promise<string> {
  const { userId } = of.board.company.who[role];
  const known = cookies.get(userId);
  if (known !== undefined) return known;
  const answer = await app.ask('POST', '/api/session', {
    body: { email: `${userId}@valmorin.example`, password: PASSWORD },
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  cookies.set(userId, cookie);
  return cookie;
}

const ask = async (method: string, path: string, role: Role, body?: unknown, of = on) =>
  app.ask(method, `/api/boards/${on.boardId}${path}`, {
    cookie: await cookieOf(role, of),
    ...(body === undefined ? {} : { body }),
  });

it('tells those who plan what was said, live, until somebody has seen to it', async () => {
  const heard: unknown[] = [];
  app.app.get(BoardNews).subscribe((news) => heard.push(news));
  await on.act(await on.link(), 'more', { left: 2 });

  const { reports } = ReportsView.parse((await ask('GET', '/reports', 'planner')).body);
  const path = `/reports/${reports[0]?.id}/settle`;
  const settled = await ask('POST', path, 'planner');
  const after = ReportsView.parse((await ask('GET', '/reports', 'viewer')).body);

  expect(heard[0]).toEqual({ boardId: on.boardId, topic: 'reports' });
  expect(reports).toMatchObject([
    {
      ...{ interventionId: on.barId, resourceId: on.board.lucId, kind: 'more', settled: false },
      over: { halfDays: 2 },
    },
  ]);
  expect(settled.status).toBe(200);
  expect(after.reports[0]?.settled).toBe(true);
  expect((await ask('GET', '/reports', 'technician')).status).toBe(403);
  expect((await ask('POST', path, 'viewer')).status).toBe(403);
  expect((await ask('GET', '/reports', 'planner', undefined, other)).status).toBe(404);
  expect((await ask('POST', path, 'planner', undefined, other)).status).toBe(404);
});

it('« bien reçu » is of own work, and holds until it is published otherwise', async () => {
  const body = { interventionId: on.barId };
  const said = await ask('POST', '/acknowledgements', 'technician', body);
  const known = async (role: Role) =>
    AcknowledgementsView.parse((await ask('GET', '/acknowledgements', role)).body).acknowledged;

  expect(said.status).toBe(200);
  expect(await known('planner')).toMatchObject([{ ...body, resourceId: on.board.lucId }]);
  expect(await known('technician')).toHaveLength(1);
  expect((await ask('POST', '/acknowledgements', 'planner', body)).status).toBe(403);
  expect((await ask('POST', '/acknowledgements', 'technician', body, other)).status).toBe(404);

  const moves = [{ interventionId: on.barId, start: MONDAY_8 + 240, replace: null }];
  await on.board.run({ type: 'move', moves });

  expect(await known('planner')).toEqual([]);
});
