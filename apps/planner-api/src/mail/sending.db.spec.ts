import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { createApp } from '../create-app.js';
import { loadConfig } from '../platform/config/environment.js';
import { JsonLog } from '../platform/log/json-log.js';
import { aCompany, type TestCompany } from '../testing/a-company.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import type { KeptMail, NewMail } from './outgoing.js';
import { Outbox } from './outbox.js';
import { findMail } from './persistence/mail-rows.js';
import { claimOne } from './persistence/queue-rows.js';
import { SendMails } from './queue/send-mails.js';
import { SendOne } from './queue/send-one.js';
import { SmtpLimits } from './smtp/smtp-limits.js';
import { aMail, to } from './testing/a-mail.js';
import { openLetterbox, type Letterbox } from './testing/letterbox.js';

let box: Letterbox;
let test: TestApp;
let company: TestCompany;

const FROM = 'Planning Valmorin <planning@valmorin.example>';

beforeAll(async () => {
  box = await openLetterbox();
  test = await startTestApp({ SMTP_URL: `smtp://127.0.0.1:${box.port}`, MAIL_FROM: FROM });
  company = await aCompany(test);
});

afterAll(async () => {
  await test.close();
  await box.stop();
});

beforeEach(() => {
  box.manners.refuses = {};
  box.manners.answersData = null;
  box.manners.thinks = 0;
  box.manners.hangsUp = false;
});

const put = (parts: Partial<NewMail> = {}, on: TestApp = test): Promise<string> =>
  on.dataSource.transaction((tx) => on.app.get(Outbox).put(tx, aMail(company, parts)));

const mail = async (id: string): Promise<KeptMail> => {
  const found = await findMail(test.dataSource.manager, { id, companyId: company.companyId });
  if (!found) throw new Error('no such mail');
  return found;
};

const rest = (): Promise<void> => test.app.get(SendMails).rest();
/** As the schedule does every ten seconds. */
const tick = async (): Promise<void> => {
  await test.app.get(SendMails).tick();
  await rest();
};

const deliveredTo = (id: string) =>
  box.delivered.filter(({ headers }) => headers['message-id']?.includes(id));

it('goes as soon as what it tells of is committed, whole', async () => {
  const content = Buffer.from('%PDF-1.7 ');
  const id = await put({
    attachments: [{ name: 'Fiche de l’été.pdf', mediaType: 'application/pdf', content }],
    replyTo: { name: 'Léa', address: 'lea@valmorin.example' },
    wantsReceipt: true,
  });
  await rest();

  const [one] = deliveredTo(id);
  expect(one).toMatchObject({
    ...{ from: 'planning@valmorin.example', to: ['paul@valmorin.example'] },
    headers: {
      subject: 'Fiche de chantier : piscine à l’été',
      from: FROM,
      to: 'Paul Élie <paul@valmorin.example>',
      'reply-to': 'Léa <lea@valmorin.example>',
      'disposition-notification-to': '<lea@valmorin.example>',
      'content-language': 'fr',
      'message-id': `<${id}@valmorin.example>`,
    },
  });
  expect(one?.headers['content-type']).toMatch(/^multipart\/mixed/);
  expect(one?.parts.map(({ type, fileName }) => [type, fileName])).toEqual([
    ['text/plain', null],
    ['application/pdf', 'Fiche de l’été.pdf'],
  ]);
  expect(one?.parts[0]?.content.toString().replaceAll('\r\n', '\n').trimEnd()).toBe(
    'Bonjour Paul,\n\nÀ lundi.',
  );
  expect(one?.parts[1]?.content).toEqual(content);
  expect(await mail(id)).toMatchObject({
    ...{ state: 'sent', attempts: 1, trouble: null, fromAddress: 'planning@valmorin.example' },
    recipients: [{ state: 'accepted' }],
  });
});

it('does not go when what it tells of did not happen', async () => {
  let id = '';
  const failing = test.dataSource.transaction(async (tx) => {
    id = await test.app.get(Outbox).put(tx, aMail(company));
    throw new Error('rolled back');
  });

  await expect(failing).rejects.toThrow('rolled back');
  await tick();
  expect(deliveredTo(id)).toEqual([]);
});

it('is one mail under one key', async () => {
  const onceKey = randomUUID();
  const ids = await Promise.all([put({ onceKey }), put({ onceKey }), put({ onceKey })]);
  await rest();

  expect(new Set(ids).size).toBe(1);
  expect(deliveredTo(ids[0])).toHaveLength(1);
});

it('tells who was refused and who was not, and bothers nobody twice', async () => {
  box.manners.refuses = {
    'gone@valmorin.example': '550 5.1.1 no such user',
    'busy@valmorin.example': '450 4.2.1 greylisted',
  };
  const all = ['gone', 'busy', 'paul'].map((name) => to(`${name}@valmorin.example`));
  const id = await put({ to: all });
  await rest();

  expect(await mail(id)).toMatchObject({
    state: 'queued',
    recipients: [
      { state: 'refused', said: '550 5.1.1 no such user' },
      { state: 'pending', said: '450 4.2.1 greylisted' },
      { state: 'accepted' },
    ],
  });

  box.manners.refuses = {};
  test.clock.advance(1);
  await tick();
  expect(deliveredTo(id).map((one) => one.to)).toEqual([
    ['paul@valmorin.example'],
    ['busy@valmorin.example'],
  ]);
  expect(await mail(id)).toMatchObject({ state: 'sent', attempts: 2 });
});

it('waits while the server is away, and goes when it is back', async () => {
  const { port } = box;
  await box.stop();
  const id = await put();
  await rest();
  expect(await mail(id)).toMatchObject({
    ...{ state: 'queued', trouble: 'connection-refused', said: null },
    nextAttemptAt: new Date(test.clock.now().getTime() + 60_000),
  });

  box = await openLetterbox({}, port);
  await tick();
  expect(await mail(id)).toMatchObject({ state: 'queued', attempts: 1 });
  test.clock.advance(1);
  await tick();
  expect(await mail(id)).toMatchObject({ state: 'sent', attempts: 2 });
  expect(deliveredTo(id)).toHaveLength(1);
});

it.each([
  ['552 5.3.4 message too big', 'failed', 'too-large'],
  ['554 5.7.1 looks like spam', 'failed', 'message-refused'],
  ['452 4.3.1 disk full', 'queued', 'message-refused'],
] as const)('takes « %s » for what it says', async (line, state, trouble) => {
  box.manners.answersData = line;
  const id = await put();
  await rest();

  expect(await mail(id)).toMatchObject({ state, trouble, said: line });
  expect(deliveredTo(id)).toEqual([]);
});

it('is not sent again when the answer got lost: nobody knows whether it went', async () => {
  box.manners.hangsUp = true;
  const id = await put();
  await rest();
  test.clock.advance(600);
  await tick();

  expect(deliveredTo(id)).toHaveLength(1);
  expect(await mail(id)).toMatchObject({
    ...{ state: 'uncertain', trouble: 'connection-lost', nextAttemptAt: null },
    recipients: [{ state: 'pending' }],
  });
});

it('is not held up by a server that thinks too long, and that is a doubt too', async () => {
  const limits = test.app.get(SmtpLimits);
  const { idleMs } = limits;
  limits.idleMs = 300;
  box.manners.thinks = 1_500;
  const id = await put();
  await rest();
  limits.idleMs = idleMs;
  while (box.atOnce > 0) await pause(50);

  expect(await mail(id)).toMatchObject({ state: 'uncertain', trouble: 'timeout' });
});

it('is taken over from a process that died: again where nothing was said, in doubt where it was', async () => {
  const die = async (handedOver: boolean): Promise<string> => {
    const id = await test.dataSource.transaction((tx) =>
      // Nobody is told of it: this one dies before it says a word.
      test.app
        .get(Outbox)
        .put(tx, aMail(company))
        .then(async (put) => {
          await tx.query(`update mail set next_attempt_at = '2000-01-01' where id = $1`, [put]);
          await claimOne(tx, {
            claim: randomUUID(),
            leaseUntil: new Date(test.clock.now().getTime() + 60_000),
            now: test.clock.now(),
          });
          if (handedOver)
            await tx.query('update mail set handed_over_at = now() where id = $1', [put]);
          return put;
        }),
    );
    return id;
  };
  const silent = await die(false);
  const speaking = await die(true);
  await tick();
  expect([(await mail(silent)).state, (await mail(speaking)).state]).toEqual([
    'sending',
    'sending',
  ]);

  test.clock.advance(2);
  await tick();
  expect(await mail(silent)).toMatchObject({ state: 'sent' });
  expect(deliveredTo(silent)).toHaveLength(1);
  expect(await mail(speaking)).toMatchObject({ state: 'uncertain', trouble: 'stopped' });
  expect(deliveredTo(speaking)).toEqual([]);
});

it('is given up where its senders die time and again: it may be the mail that they die of', async () => {
  const dying = jest
    .spyOn(test.app.get(SendOne), 'run')
    .mockRejectedValue(new Error('out of memory'));
  const id = await put();
  await rest();
  for (let died = 1; died < 10; died += 1) {
    test.clock.advance(10);
    await tick();
  }
  const attempts = dying.mock.calls.length;
  dying.mockRestore();
  await tick();

  expect(attempts).toBe(6);
  expect(await mail(id)).toMatchObject({ state: 'failed', trouble: 'stopped', attempts: 6 });
  expect(deliveredTo(id)).toEqual([]);
});

it('says nothing once another process took it over', async () => {
  box.manners.thinks = 0;
  const id = await test.dataSource.transaction(async (tx) => {
    const put = await test.app.get(Outbox).put(tx, aMail(company));
    // Its claim is gone as soon as it asks for leave to speak.
    await tx.query(`create or replace function lose_claim() returns trigger language plpgsql as
      $$ begin if new.handed_over_at is not null and new.id = '${put}' then return null; end if; return new; end $$`);
    await tx.query(
      'create trigger lose_claim before update on mail for each row execute function lose_claim()',
    );
    return put;
  });
  await rest();
  await test.dataSource.query('drop trigger lose_claim on mail');

  expect(deliveredTo(id)).toEqual([]);
  expect((await mail(id)).state).toBe('sending');
});

it('goes once, however many processes send', async () => {
  const config = loadConfig({
    ...{ PORT: '0', DEMO: 'off', MAIL_FROM: FROM },
    SMTP_URL: `smtp://127.0.0.1:${box.port}`,
  });
  const { databaseUrl, clock } = test;
  const log = new JsonLog('error', () => undefined);
  const other = await createApp({ config, databaseUrl, log, clock, serves: true });
  await other.init();
  box.manners.thinks = 20;
  const ids = await other.get(DataSource).transaction(async (tx) => {
    const outbox = other.get(Outbox);
    const put: string[] = [];
    for (let n = 0; n < 20; n += 1) put.push(await outbox.put(tx, aMail(company)));
    return put;
  });
  await Promise.all([tick(), other.get(SendMails).tick()]);
  await other.get(SendMails).rest();
  await tick();
  await other.close();

  expect(ids.map((id) => deliveredTo(id).length)).toEqual(ids.map(() => 1));
  expect(box.mostAtOnce).toBeLessThanOrEqual(6);
});

it('logs neither addresses nor texts', () => {
  const logged = test.logged.join('\n');

  expect(logged).toContain('"message":"mail"');
  expect(logged).not.toMatch(/@valmorin|Bonjour|Fiche|Paul/);
});
