import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  CSRF_HEADER,
  CustomQuestionsView,
  LetterheadView,
  Problem,
  WorksiteDossierView,
  type CustomQuestion,
  type DossierChange,
  type Role,
} from '@pastille/contracts';
import sharp from 'sharp';
import { WarmPlans } from '../planning/commands/warm-plans.js';
import { PlannedBoard } from '../planning/testing/planned-board.js';
import { hashPassword } from '../platform/auth/password-hash.js';
import { BoardNews } from '../platform/realtime/board-news.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const PASSWORD = 'a password long enough';
const DATA = mkdtempSync(join(tmpdir(), 'pastille-dossier-'));
const uuid = () => crypto.randomUUID();

let app: TestApp;
let board: PlannedBoard;
let other: PlannedBoard;
let questions: CustomQuestion[];
const cookies = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp({ DATA_DIR: DATA });
  [board, other] = [await PlannedBoard.make(app), await PlannedBoard.make(app)];
  await app.dataSource.query('update app_user set password_hash = $1', [
    await hashPassword(PASSWORD),
  ]);
  questions = [
    ask('location', 'Code du portail', { type: 'text' }),
    ask('worksite', 'Profondeur', { type: 'number', unit: 'm' }),
    ask('client', 'Chien', { type: 'yes-no' }),
    ask('client', 'Facture', { type: 'choice', choices: ['papier', 'mail'] }),
  ];
  await send('PUT', '/api/custom-questions', 'administrator', { version: 0, questions });
});

afterAll(async () => {
  await app.close();
  rmSync(DATA, { recursive: true });
});

const ask = (
  about: CustomQuestion['about'],
  label: string,
  answer: CustomQuestion['answer'],
): CustomQuestion => ({
  ...{ id: uuid(), about, label, answer },
  ...{ trade: null, onSheet: true, archived: false },
});

async function cookieOf(of: PlannedBoard, role: Role): Promise<string> {
  const { userId } = of.company.who[role];
  const known = cookies.get(userId);
  if (known !== undefined) return known;
  const answer = await app.ask('POST', '/api/session', {
    body: { email: `${userId}@valmorin.example`, password: PASSWORD },
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  cookies.set(userId, cookie);
  return cookie;
}

async function send(
  method: string,
  path: string,
  role: Role = 'planner',
  body?: unknown,
  of = board,
) {
  const cookie = await cookieOf(of, role);
  return app.ask(method, path, { cookie, ...(body === undefined ? {} : { body }) });
}

const path = () => `/api/worksites/${board.worksite.id}/dossier`;
const tickPath = (itemId: string) => `/api/worksites/${board.worksite.id}/checklist/${itemId}`;

const dossier = async () => WorksiteDossierView.parse((await send('GET', path())).body);

async function change(one: DossierChange, role: Role = 'planner', version?: number) {
  const body = { version: version ?? (await dossier()).version, change: one };
  return send('PATCH', path(), role, body);
}

const contact = (name: string) => ({
  ...{ id: uuid(), name, role: 'gardien', phone: '06 00 00 00 01' },
  email: null,
});

it('keeps each thing with whom it belongs to: another worksite of the client has its contacts', async () => {
  const heard: unknown[] = [];
  app.app.get(BoardNews).subscribe((news) => heard.push(news));
  const before = await dossier();
  const keeper = contact('Mme Roux');
  await change({ type: 'put-contact', contact: keeper, position: null });
  await change({ type: 'set-language', language: 'en' });
  const second = uuid();
  await app.dataSource.query(
    `insert into worksite (id, company_id, board_id, reference, title, client_id, branch_id,
       status_id, rank) select $1, company_id, board_id, 'X-2', 'Second', client_id, branch_id,
       status_id, 0 from worksite where id = $2`,
    [second, board.worksite.id],
  );
  await change({ type: 'answer', questionId: questions[1]?.id ?? '', value: '1,5' });
  const after = await dossier();

  expect(after.version).toBe(before.version + 3);
  expect(after).toMatchObject({
    ...{ language: 'en', contacts: [keeper] },
    answers: [{ questionId: questions[1]?.id, value: '1.5' }],
    changed: { name: 'Dominique planner' },
  });
  expect(heard).toContainEqual({ boardId: board.company.boardId, topic: 'dossier' });
  await app.dataSource.query('delete from worksite where id = $1', [second]);
});

it('refuses what somebody changed meanwhile, says what is there, and loses nothing', async () => {
  const { version } = await dossier();
  const [mine, theirs] = [contact('Mine'), contact('Theirs')];
  const first = await change({ type: 'put-contact', contact: theirs, position: 0 });
  const late = await change(
    { type: 'put-contact', contact: mine, position: null },
    'manager',
    version,
  );
  const problem = Problem.parse(late.body);
  const current = WorksiteDossierView.parse(problem.verdict);

  expect([first.status, late.status]).toEqual([200, 409]);
  expect(problem.detail).toContain('entre-temps');
  expect(current.version).toBe(version + 1);
  expect(current.contacts[0]).toEqual(theirs);
  expect(await dossier()).toEqual(current);
});

it('lets two write at the same moment and keeps both, once the second has looked again', async () => {
  const { version } = await dossier();
  const both = await Promise.all(
    ['A', 'B'].map((name) =>
      change({ type: 'put-contact', contact: contact(name), position: null }, 'planner', version),
    ),
  );

  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

it('judges an answer by its question, and a list by its length', async () => {
  const [code, depth, dog, bill] = questions.map(({ id }) => id);
  const said = async (questionId = '', value: string | null = null) => {
    const { status, body } = await change({ type: 'answer', questionId, value });
    return `${status} ${status === 200 ? '' : Problem.parse(body).violations[0]?.sentence}`.trim();
  };

  expect(await said(code, '12 B')).toBe('400 question-of-nothing');
  expect(await said(depth, 'profond')).toBe('400 answer-no-number');
  expect(await said(depth, '-1 250,50')).toBe('200');
  expect(await said(dog, 'oui')).toBe('400 answer-no-yes-no');
  expect(await said(dog, 'yes')).toBe('200');
  expect(await said(bill, 'pigeon')).toBe('400 answer-no-choice');
  expect(await said(bill, 'papier')).toBe('200');
  expect(await said(bill)).toBe('200');
  expect(await said(uuid(), 'x')).toBe('400 unknown-question');
  expect((await dossier()).answers).toEqual([
    { questionId: depth, value: '-1250.50' },
    { questionId: dog, value: 'yes' },
  ]);
  for (const name of Array.from({ length: 20 }, (_, nth) => `Contact ${nth}`)) {
    await change({ type: 'put-contact', contact: contact(name), position: null });
  }
  const full = await change({ type: 'put-contact', contact: contact('Trop'), position: null });
  expect(full.status).toBe(400);
  expect((await dossier()).contacts).toHaveLength(20);
});

it('lets those who go there tick, and nobody else; who did it first stays', async () => {
  const item = { id: uuid(), label: 'Photo du local', done: false };
  await change({ type: 'put-item', item, position: null });
  const { technician } = board.company.who;
  const tick = (role: Role, done = true) => send('POST', tickPath(item.id), role, { done });

  expect((await tick('viewer')).status).toBe(403);
  expect((await tick('technician')).status).toBe(404);
  expect((await send('GET', path(), 'technician')).status).toBe(404);
  await app.dataSource.query('update resource set user_id = $1 where id = $2', [
    technician.userId,
    board.lucId,
  ]);
  app.app.get(WarmPlans).drop(board.company.boardId);
  await board.run(board.scheduling());

  expect((await send('GET', path(), 'technician')).status).toBe(200);
  expect((await tick('technician')).status).toBe(200);
  expect((await tick('planner')).status).toBe(200);
  expect((await dossier()).checklist).toMatchObject([
    { ...item, done: { by: technician.userId, name: 'Dominique technician' } },
  ]);
  await change({ type: 'put-item', item: { ...item, label: 'Photo' }, position: null });
  expect((await dossier()).checklist[0]?.done?.by).toBe(technician.userId);
  await tick('technician', false);
  expect((await dossier()).checklist[0]?.done).toBeNull();
  expect((await send('POST', tickPath(uuid()), 'planner', { done: true })).status).toBe(404);
  expect((await change({ type: 'remove-item', id: item.id }, 'technician')).status).toBe(403);
});

it('puts a material where it was, and takes it away', async () => {
  const [pump, tube] = ['Pompe', 'Tube PVC'].map((label) => ({
    ...{ id: uuid(), label, quantity: 2.5, unit: 'm', note: null },
  }));
  if (!pump || !tube) throw new Error('two');
  await change({ type: 'put-material', material: pump, position: null });
  await change({ type: 'put-material', material: tube, position: 0 });
  await change({ type: 'remove-material', id: pump.id });
  expect((await dossier()).materials).toEqual([tube]);
  await change({ type: 'put-material', material: pump, position: 1 });
  expect((await dossier()).materials).toEqual([tube, pump]);
});

it('is closed to others: another company has no such worksite, question or logo', async () => {
  const body = { version: 0, change: { type: 'set-language', language: 'fr' } };
  const foreign = await Promise.all([
    send('GET', path(), 'administrator', undefined, other),
    send('PATCH', path(), 'administrator', body, other),
    send('POST', tickPath(uuid()), 'administrator', { done: true }, other),
    send('GET', '/api/letterhead/logo', 'administrator', undefined, other),
  ]);
  const theirs = await send('GET', '/api/custom-questions', 'planner', undefined, other);

  expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(CustomQuestionsView.parse(theirs.body).questions).toEqual([]);
  expect((await change({ type: 'set-language', language: 'fr' }, 'viewer')).status).toBe(403);
  expect((await send('GET', path(), 'viewer')).status).toBe(200);
  const none = { version: 0, questions: [] };
  expect((await send('PUT', '/api/custom-questions', 'manager', none)).status).toBe(403);
});

it('archives a question that is left out, and never lets one be about something else', async () => {
  const read = async () =>
    CustomQuestionsView.parse((await send('GET', '/api/custom-questions')).body);
  const put = (list: readonly CustomQuestion[], version: number) =>
    send('PUT', '/api/custom-questions', 'administrator', { version, questions: list });
  const { version, questions: list } = await read();
  const moved = list.map((one, nth) => (nth === 0 ? { ...one, about: 'works' as const } : one));

  expect((await put(moved, version)).status).toBe(400);
  expect((await put([...list, ...list], version)).status).toBe(409);
  expect((await put(list.slice(1), version)).status).toBe(200);
  expect((await put(list, version)).status).toBe(409);
  const after = await read();
  expect(after.questions.map(({ archived }) => archived)).toEqual([false, false, false, true]);
  expect(after.questions.at(-1)?.id).toBe(list[0]?.id);
  const late = await change({ type: 'answer', questionId: list[0]?.id ?? '', value: 'x' });
  expect(late.status).toBe(400);
});

async function sendLogo(content: Buffer, role: Role = 'administrator') {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), 'logo.png');
  const headers = { [CSRF_HEADER]: '1', cookie: await cookieOf(board, role) };
  const address = `${app.url}/api/letterhead/logo`;
  const response = await fetch(address, { method: 'POST', headers, body: form });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

it('keeps a letterhead: lines, a footer, and a logo that stays transparent', async () => {
  const lines = ['12 rue des Salins', '', '73000 Chambéry', '', ''];
  const body = { version: 0, lines, footer: 'Merci' };
  const put = await send('PUT', '/api/letterhead', 'administrator', body);
  const logo = await sharp({
    create: {
      width: 2_400,
      height: 600,
      channels: 4,
      background: { r: 0, g: 90, b: 160, alpha: 0.5 },
    },
  })
    .png()
    .toBuffer();
  const sent = LetterheadView.parse((await sendLogo(logo)).body);
  const picture = await fetch(`${app.url}${sent.logo}`, {
    headers: { cookie: await cookieOf(board, 'viewer') },
  });
  const kept = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();

  expect(put.status).toBe(200);
  expect(sent).toMatchObject({ version: 2, lines: lines.slice(0, 3), footer: 'Merci' });
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(kept).toMatchObject({ width: 1_200, height: 300, hasAlpha: true });
  expect((await send('PUT', '/api/letterhead', 'administrator', body)).status).toBe(409);
  expect((await send('PUT', '/api/letterhead', 'planner', body)).status).toBe(403);
});

it('refuses as a logo what is none, and takes one away', async () => {
  const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
  const said = async (content: Buffer) => Problem.parse((await sendLogo(content)).body).detail;

  expect(await said(svg)).toContain('SVG');
  expect(await said(Buffer.from('GIF89a'))).toContain('PNG, JPEG');
  expect(await said(Buffer.alloc(6 * 1024 * 1024))).toContain('5 MB');
  expect((await sendLogo(svg, 'planner')).status).toBe(403);
  const without = await send('DELETE', '/api/letterhead/logo', 'administrator');
  expect(LetterheadView.parse(without.body).logo).toBeNull();
});
