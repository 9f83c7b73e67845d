import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CSRF_HEADER, FilesView, FileView, Problem, type Role } from '@pastille/contracts';
import sharp from 'sharp';
import { WarmPlans } from '../planning/commands/warm-plans.js';
import { PlannedBoard } from '../planning/testing/planned-board.js';
import { Sessions } from '../planning/testing/sessions.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const DATA = mkdtempSync(join(tmpdir(), 'pastille-files-'));

let app: TestApp;
let sessions: Sessions;
let board: PlannedBoard;
let other: PlannedBoard;
let photo: Buffer;
let barId: string;
beforeAll(async () => {
  app = await startTestApp({ DATA_DIR: DATA });
  [board, other] = [await PlannedBoard.make(app), await PlannedBoard.make(app)];
  sessions = await Sessions.open(app);
  const scheduling = board.scheduling();
  barId = scheduling.interventionId;
  await board.run(scheduling);
  photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#48c' } })
    .png()
    .toBuffer();
});

afterAll(async () => {
  await app.close();
  rmSync(DATA, { recursive: true });
});

interface Sending {
  readonly content?: Buffer;
  readonly of?: PlannedBoard;
  readonly role?: Role;
}

async function send(
  fields: Readonly<Record<string, string>>,
  { content = photo, of = board, role = 'planner' }: Sending = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(content)]), 'vanne.png');
  const headers = { [CSRF_HEADER]: '1', cookie: await sessions.cookieOf(of, role) };
  const response = await fetch(`${app.url}/api/files`, { method: 'POST', headers, body: form });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

const ask = async (path: string, of = board, role: Role = 'planner') =>
  app.ask('GET', path, { cookie: await sessions.cookieOf(of, role) });

it('keeps a photo with the client of what it is about, and gives it back as a picture and nothing else', async () => {
  const sent = FileView.parse((await send({ interventionId: barId })).body);
  const { clientId } = board.worksite;
  const listed = FilesView.parse((await ask(`/api/clients/${clientId}/files`)).body);
  const { headers, status } = await ask(sent.address);

  expect(sent).toMatchObject({
    ...{ name: 'vanne.png', width: 80, height: 60, clientId, interventionId: barId },
    worksiteId: board.worksite.id,
  });
  expect(listed.files).toEqual([sent]);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('image/jpeg');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('cache-control')).toContain('private');
});

it('refuses what is no photo, or none of ours to add to', async () => {
  const html = await send({ interventionId: barId }, { content: Buffer.from('<html>hello') });
  const nobody = await send({ clientId: crypto.randomUUID() });
  const nothing = await send({});

  expect([html.status, nobody.status, nothing.status]).toEqual([400, 404, 404]);
  expect(Problem.parse(html.body).violations[0]?.message).toContain('JPEG, PNG');
});

it('is closed to others: another company, a viewer who sends, a technician who does not go there', async () => {
  const { body } = await send({ interventionId: barId });
  const { address, clientId } = FileView.parse(body);

  expect((await ask(address, other)).status).toBe(404);
  expect((await ask(`/api/clients/${clientId}/files`, other)).status).toBe(404);
  expect((await send({ interventionId: barId }, { of: other })).status).toBe(404);
  expect((await ask(address, board, 'viewer')).status).toBe(200);
  expect((await send({ interventionId: barId }, { role: 'viewer' })).status).toBe(403);
  expect((await ask(address, board, 'technician')).status).toBe(404);
  expect((await send({ interventionId: barId }, { role: 'technician' })).status).toBe(403);
  expect((await send({ clientId }, { role: 'technician' })).status).toBe(403);
});

it('lets the technician who goes there add and see', async () => {
  const { technician } = board.company.who;
  await app.dataSource.query('update resource set user_id = $1 where id = $2', [
    technician.userId,
    board.lucId,
  ]);
  app.app.get(WarmPlans).drop(board.company.boardId);

  const { status, body } = await send({ interventionId: barId }, { role: 'technician' });

  expect(status).toBe(200);
  expect((await ask(FileView.parse(body).address, board, 'technician')).status).toBe(200);
});
