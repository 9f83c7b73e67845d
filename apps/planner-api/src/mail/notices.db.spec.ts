import { FreshnessView, MailsView } from '@pastille/contracts';
import { FeedScene } from '../feeds/testing/feed-scene.js';
import { DAY, MONDAY_8 } from '../planning/testing/records.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { setTimeout as pause } from 'node:timers/promises';
import { NoticeMails } from './notices/notice-mails.js';
import { Outbox } from './outbox.js';
import { ABOUT_NOTHING } from './outgoing.js';
import { insertNotice, lockReader } from './persistence/notice-rows.js';
import { SendMails } from './queue/send-mails.js';
import { to } from './testing/a-mail.js';
import { openLetterbox, type Letterbox } from './testing/letterbox.js';

let box: Letterbox;
let app: TestApp;
let scene: FeedScene;

beforeAll(async () => {
  box = await openLetterbox();
  app = await startTestApp({
    SMTP_URL: `smtp://127.0.0.1:${box.port}`,
    MAIL_FROM: 'Planning <planning@valmorin.example>',
  });
  scene = await FeedScene.make(app);
});

afterAll(async () => {
  await app.close();
  await box.stop();
});

const look = async (on: TestApp = app): Promise<void> => {
  await on.app.get(NoticeMails).look();
  await on.app.get(SendMails).rest();
};

const bodyOf = (index: number): string => box.delivered[index]?.parts[0]?.content.toString() ?? '';

/** From Thursday to tomorrow, Tuesday: the phone holds the old one. */
async function changedForTomorrow(): Promise<string> {
  const command = scene.board.scheduling(MONDAY_8 + 3 * DAY);
  await scene.board.run(command);
  const { interventionId } = command;
  const { path } = await scene.subscribe();
  await scene.read(path);
  app.clock.advance(5);
  await move(interventionId, MONDAY_8 + DAY);
  return path;
}

const move = (interventionId: string, start: number) =>
  scene.board.run({ type: 'move', moves: [{ interventionId, start }], ripple: 'none' });

const freshness = async (): Promise<FreshnessView> => {
  const path = `/api/boards/${scene.board.company.boardId}/freshness`;
  return FreshnessView.parse((await scene.ask('planner', 'GET', path)).body);
};

it('writes to whom a change of tomorrow did not reach, once, with the link to their day', async () => {
  const path = await changedForTomorrow();
  expect((await freshness()).notices).toHaveLength(1);
  await look();
  expect(box.delivered).toHaveLength(0);

  app.clock.advance(30);
  await look();
  await look();
  expect(box.delivered).toHaveLength(1);
  expect(box.delivered[0]?.headers).toMatchObject({
    subject: 'Un changement dans votre planning des prochaines 24 heures',
    from: 'Planning <planning@valmorin.example>',
    'auto-submitted': 'auto-generated',
  });
  expect(bodyOf(0)).toMatch(/- Déplacé\s: mar\. 24 nov\. 8\sh, Terrassement/);
  const link = /http\S+\/act\/\S+/.exec(bodyOf(0))?.[0] ?? '';
  const page = await fetch(app.url + new URL(link).pathname);
  expect(page.status).toBe(200);

  await scene.read(path);
  app.clock.advance(10);
  await look();
  expect(box.delivered).toHaveLength(1);
});

it('writes again about another change, and not about one that was fetched in time', async () => {
  const { changes } = await freshness();
  const id = changes[0]?.subjectId ?? '';
  await move(id, MONDAY_8 + 5 * 60);
  app.clock.advance(40);
  await look();

  expect(box.delivered).toHaveLength(2);
  expect(bodyOf(1)).toMatch(/- Déplacé\s: lun\. 23 nov\. 1[34]\sh/);
});

it('takes back what it wrote when the plan goes back, though the calendar never heard of either', async () => {
  await changedForTomorrow();
  app.clock.advance(40);
  await look();
  const before = box.delivered.length;
  const [change] = (await freshness()).changes;
  await move(change?.subjectId ?? '', MONDAY_8 + 3 * DAY);
  app.clock.advance(40);
  await look();
  await look();

  expect(box.delivered).toHaveLength(before + 1);
  expect(bodyOf(before)).toMatch(/- Déplacé\s: jeu\. 26 nov\. 8\sh/);
});

it('writes once where two processes look at the same moment', async () => {
  await changedForTomorrow();
  app.clock.advance(40);
  const { company, lucId } = scene.board;
  const [change] = (await freshness()).changes;
  const { subjectId = '', revision = 0 } = change ?? {};
  const before = box.delivered.length;
  let looking = Promise.resolve();
  // The other one writes about all of it.
  await app.dataSource.transaction(async (tx) => {
    await lockReader(tx, lucId);
    looking = app.app.get(NoticeMails).look();
    await pause(400);
    const { companyId } = company;
    const mailId = await app.app.get(Outbox).put(tx, {
      ...{
        companyId,
        kind: 'unfetched-changes',
        onceKey: null,
        locale: 'fr',
        about: ABOUT_NOTHING,
      },
      ...{ to: [to('luc@valmorin.example')], subject: 'Changements', text: 'Bonjour' },
      ...{ attachments: [], by: null, replyTo: null, wantsReceipt: false, isPrivate: true },
    });
    await insertNotice(tx, { resourceId: lucId, subjectId, revision }, { companyId, mailId });
  });
  await looking;
  await app.app.get(SendMails).rest();

  expect(box.delivered).toHaveLength(before + 1);
});

it('is read by nobody but its reader', async () => {
  const { body } = await scene.ask('administrator', 'GET', '/api/mails');
  const [mail] = MailsView.parse(body).mails;
  const text = await scene.ask('administrator', 'GET', `/api/mails/${mail?.id}`);

  expect(mail).toMatchObject({ private: true, by: null });
  expect(text.body).toMatchObject({ text: null });
  expect(
    (await scene.ask('administrator', 'GET', `/api/mails/${mail?.id}/message.eml`)).status,
  ).toBe(403);
  expect((await scene.ask('planner', 'GET', `/api/mails/${mail?.id}`)).status).toBe(404);
});

it('writes nothing where the company has no server', async () => {
  const without = await startTestApp();
  const its = await FeedScene.make(without);
  const command = its.board.scheduling(MONDAY_8 + 3 * DAY);
  await its.board.run(command);
  await its.read((await its.subscribe()).path);
  await its.board.run({
    type: 'move',
    moves: [{ interventionId: command.interventionId, start: MONDAY_8 + DAY }],
    ripple: 'none',
  });
  without.clock.advance(60);
  await look(without);
  const kept = await without.dataSource.query<unknown[]>('select 1 from mail');
  await without.close();

  expect(kept).toEqual([]);
});
