import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Problem, type Role } from '@pastille/contracts';
import { WarmPlans } from '../planning/commands/warm-plans.js';
import { PlannedBoard } from '../planning/testing/planned-board.js';
import { Sessions } from '../planning/testing/sessions.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const DATA = mkdtempSync(join(tmpdir(), 'pastille-sheets-'));

let app: TestApp;
let sessions: Sessions;
let board: PlannedBoard;
let other: PlannedBoard;

beforeAll(async () => {
  app = await startTestApp({ DATA_DIR: DATA });
  [board, other] = [await PlannedBoard.make(app), await PlannedBoard.make(app)];
  sessions = await Sessions.open(app);
});

afterAll(async () => {
  await app.close();
  rmSync(DATA, { recursive: true });
});

interface Asking {
  readonly of?: PlannedBoard;
  readonly role?: Role;
  readonly query?: string;
}

async function ask(id: string, { of = board, role = 'planner', query = '' }: Asking = {}) {
  const headers = { cookie: await sessions.cookieOf(of, role) };
  const response = await fetch(`${app.url}/api/worksites/${id}/sheet.pdf${query}`, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

const problemOf = (bytes: Buffer) => Problem.parse(JSON.parse(bytes.toString('utf8')));

it('is a PDF that the browser shows, under a name that one recognises', async () => {
  const { status, headers, bytes } = await ask(board.worksite.id);

  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-disposition')).toMatch(
    /^inline; filename="fiche-[\w.-]+\.pdf"; filename\*=UTF-8''fiche-/,
  );
  expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-');
});

it('is called as its language says', async () => {
  const { headers } = await ask(board.worksite.id, { query: '?language=en' });

  expect(headers.get('content-disposition')).toContain('filename="sheet-');
});

it('refuses in words: a language we do not speak, a worksite that is not there', async () => {
  const strange = await ask(board.worksite.id, { query: '?language=de' });
  const nothing = await ask(crypto.randomUUID());
  const malformed = await ask('x');

  expect([strange.status, nothing.status, malformed.status]).toEqual([400, 404, 400]);
  expect(problemOf(nothing.bytes).title).toBe('Introuvable');
});

it('is for those who may see the worksite: no other company, no technician who does not go there', async () => {
  const { id } = board.worksite;
  const roles: readonly Role[] = ['administrator', 'manager', 'viewer', 'technician'];
  const answers = await Promise.all(roles.map((role) => ask(id, { role })));

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
  expect((await ask(id, { of: other })).status).toBe(404);
});

it('is for the technician who goes there, once it was published and while it stands', async () => {
  const { technician } = board.company.who;
  const linking = 'update resource set user_id = $1 where id = $2';
  await app.dataSource.query(linking, [technician.userId, board.lucId]);
  app.app.get(WarmPlans).drop(board.company.boardId);
  const before = await ask(board.worksite.id, { role: 'technician' });
  const scheduling = board.scheduling();
  await board.run(scheduling);
  const after = await ask(board.worksite.id, { role: 'technician' });
  const { interventionId } = scheduling;
  await board.run({ type: 'cancel-intervention', interventionId, basedOn: 2 });
  const cancelled = await ask(board.worksite.id, { role: 'technician' });

  expect([before.status, after.status, cancelled.status]).toEqual([404, 200, 404]);
});
