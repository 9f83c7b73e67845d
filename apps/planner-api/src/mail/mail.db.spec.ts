import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  MailedSheetsView,
  MailsView,
  MailTextView,
  MailTrialView,
  MailView,
  Problem,
  type PutMailAccountBody,
} from '@pastille/contracts';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { SmtpLimits } from './smtp/smtp-limits.js';
import { openLetterbox, type Letterbox } from './testing/letterbox.js';
import { MailScene } from './testing/mail-scene.js';
import { readMail } from './testing/read-mail.js';

const DATA = mkdtempSync(join(tmpdir(), 'pastille-mail-'));
let box: Letterbox;
let locked: Letterbox;
let app: TestApp;
let scene: MailScene;

const PASSWORD = 'sésame-ouvre-toi';

beforeAll(async () => {
  box = await openLetterbox();
  locked = await openLetterbox({
    authOptional: false,
    onAuth({ username, password }, _session, answer) {
      if (username === 'lea' && password === PASSWORD) answer(null, { user: 'lea' });
      else answer(Object.assign(new Error('Authentication failed'), { responseCode: 535 }));
    },
  });
  app = await startTestApp({ DATA_DIR: DATA });
  scene = await MailScene.make(app);
});

afterAll(async () => {
  await app.close();
  await Promise.all([box.stop(), locked.stop()]);
  rmSync(DATA, { recursive: true });
});

const account = (parts: Partial<PutMailAccountBody> = {}): PutMailAccountBody => ({
  ...{ host: '127.0.0.1', port: box.port, security: 'none', login: null },
  ...{ fromName: 'Léa Dupré', fromAddress: 'lea@valmorin.example', replyTo: null },
  ...parts,
});

const mailsOf = (body: unknown) => MailedSheetsView.parse(body).mails;
const faultsOf = (body: unknown) => Problem.parse(body).violations;
const one = async (id: string) => {
  const { body } = await scene.ask('planner', 'GET', `/api/mails/${id}`);
  return MailTextView.parse(body);
};

const knowEmma = () =>
  scene.ask('planner', 'PUT', `/api/mail-addresses/${scene.emmaId}`, {
    address: 'emma@valmorin.example',
  });

describe('without a server', () => {
  it('says who has no address, and writes nothing', async () => {
    const to = [{ resourceId: scene.crewId }, { resourceId: randomUUID() }];
    const { status, body } = await scene.mailSheet({ to });

    expect(status).toBe(400);
    expect(faultsOf(body)).toMatchObject([
      { field: 'to.0', sentence: 'no-mail-address', params: { name: 'Emma Noël' } },
      { field: 'to.1', sentence: 'not-a-mail-reader' },
    ]);
    const { body: listed } = await scene.ask('manager', 'GET', '/api/mails');
    expect(MailsView.parse(listed).mails).toEqual([]);
  });

  it('keeps the mail, to be read and downloaded with its sheet', async () => {
    const id = randomUUID();
    const { status, body } = await scene.mailSheet({
      id,
      text: 'À lundi, 8 h !',
      copyToSelf: true,
    });
    const [mail] = mailsOf(body);

    expect(status).toBe(202);
    expect(mail).toMatchObject({
      ...{ state: 'kept', worksiteId: scene.board.worksite.id, from: null },
      recipients: [
        { resourceId: scene.board.lucId, role: 'to', state: 'pending' },
        { role: 'copy' },
      ],
      attachments: [{ mediaType: 'application/pdf' }],
    });
    const again = await scene.mailSheet({ id });
    expect(mailsOf(again.body).map((known) => known.id)).toEqual([mail?.id]);

    const { body: raw } = await scene.ask('planner', 'GET', `/api/mails/${mail?.id}/message.eml`);
    const read = readMail(String(raw));
    expect(read.headers['subject']).toMatch(/^Worksite sheet /);
    expect(read.parts[0]?.content.toString()).toContain('À lundi, 8 h !');
    expect(read.parts[1]?.content.toString('latin1', 0, 5)).toBe('%PDF-');
    const refused = await scene.ask('planner', 'POST', `/api/mails/${mail?.id}/resend`);
    expect(Problem.parse(refused.body).detail).toContain('serveur d’envoi');
  });

  it('is shown to whoever may see it', async () => {
    const path = `/api/worksites/${scene.board.worksite.id}/mails`;
    const { body } = await scene.ask('viewer', 'GET', path);
    const [mail] = mailsOf(body);
    const statusFor = async (role: 'technician' | 'viewer' | 'manager', at: string) =>
      (await scene.ask(role, 'GET', at)).status;

    expect(mail?.state).toBe('kept');
    expect(await statusFor('technician', path)).toBe(403);
    expect(await statusFor('viewer', `/api/mails/${mail?.id}`)).toBe(403);
    expect(await statusFor('manager', `/api/mails/${mail?.id}`)).toBe(200);
    expect(await statusFor('manager', `/api/mails/${mail?.id}/attachments/0`)).toBe(200);
    expect((await scene.mailSheet({}, 'technician')).status).toBe(403);
    const strangers = await MailScene.make(app);
    const foreign = await strangers.ask('administrator', 'GET', `/api/mails/${mail?.id}`);
    expect(foreign.status).toBe(404);
  });
});

describe('an account of one’s own', () => {
  const put = (parts: Partial<PutMailAccountBody>) =>
    scene.ask('planner', 'PUT', '/api/mail-account', account(parts));
  const tried = async (parts: Partial<PutMailAccountBody>, mailMyself = false) => {
    const body = { account: account(parts), mailMyself };
    const answer = await scene.ask('planner', 'POST', '/api/mail-account/try', body);
    return answer.status === 200 ? MailTrialView.parse(answer.body) : answer.body;
  };

  it('never tells its password, and keeps it for one login at one server', async () => {
    const login = { login: 'lea', port: locked.port };
    const { status, body } = await put({ ...login, password: PASSWORD });

    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(PASSWORD);
    expect(body).toMatchObject({ own: { login: 'lea', hasPassword: true }, company: null });
    const [row] = await app.dataSource.query<{ password: Buffer }[]>(
      'select password from mail_account',
    );
    expect(row?.password.includes(Buffer.from(PASSWORD))).toBe(false);
    expect(await tried(login)).toMatchObject({ ok: true, trouble: null });
    expect(faultsOf(await tried({ ...login, port: box.port }))).toMatchObject([
      { field: 'password', sentence: 'mail-password-again' },
    ]);
  });

  it('speaks in the clear to this machine alone', async () => {
    const { status, body } = await put({ host: 'smtp.example.com' });

    expect(status).toBe(400);
    expect(faultsOf(body)).toMatchObject([{ field: 'security', sentence: 'mail-only-loopback' }]);
  });

  it('says what the server said', async () => {
    const limits = app.app.get(SmtpLimits);
    const silent = createServer(() => undefined);
    const stranger = createServer((socket) =>
      socket.end('SSH-2.0-OpenSSH_9.9 of a secret host\r\n'),
    );
    const listening = (server: typeof silent): Promise<number> =>
      new Promise((resolve) =>
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : 0);
        }),
      );
    const tls = await openLetterbox({ secure: true });
    const starttls = await openLetterbox({ disabledCommands: [] });
    limits.greetingMs = 300;

    const wrong = { login: 'lea', password: 'wrong', port: locked.port };
    expect(await tried(wrong)).toEqual({
      ...{ ok: false, trouble: 'login-refused', mailed: null },
      said: '535 Authentication failed',
    });
    expect(await tried({ port: await listening(silent) })).toMatchObject({ trouble: 'timeout' });
    expect(await tried({ port: await listening(stranger) })).toMatchObject({
      ...{ trouble: 'not-a-mail-server', said: null },
    });
    expect(await tried({ port: tls.port, security: 'tls' })).toMatchObject({
      trouble: 'certificate',
    });
    expect(await tried({ port: starttls.port, security: 'starttls' })).toMatchObject({
      trouble: 'certificate',
    });
    expect(await tried({ security: 'starttls' })).toMatchObject({ trouble: 'no-starttls' });
    expect(await tried({ host: 'no-such-host.invalid', security: 'tls' })).toMatchObject({
      trouble: 'host-unknown',
    });
    const nobody = createServer();
    const port = await listening(nobody);
    nobody.close();
    expect(await tried({ port })).toMatchObject({ trouble: 'connection-refused' });

    limits.greetingMs = 15_000;
    for (const server of [silent, stranger]) server.close();
    await Promise.all([tls.stop(), starttls.stop()]);
  }, 30_000);

  it('is tried ten times a minute, not more', async () => {
    const answers = await Promise.all(Array.from({ length: 11 }, () => tried({})));

    const codes = answers.map((body) => Problem.safeParse(body).data?.code);
    expect(codes).toContain('too-many-attempts');
  });

  it('sends the sheet, once, to each in their language, and the state is told', async () => {
    await put({});
    await knowEmma();
    const { body } = await scene.mailSheet({
      to: [{ resourceId: scene.crewId }],
      readReceipt: true,
    });
    const ids = mailsOf(body).map(({ id }) => id);
    await scene.rest();

    expect(
      box.delivered.map(({ to, headers }) => [to[0], headers['subject']?.slice(0, 5)]),
    ).toEqual(
      expect.arrayContaining([
        [expect.stringContaining('@valmorin.example'), 'Works'],
        ['emma@valmorin.example', 'Fiche'],
      ]),
    );
    expect(box.delivered[0]?.headers).toMatchObject({
      from: 'Léa Dupré <lea@valmorin.example>',
    });
    for (const id of ids) expect((await one(id)).mail.state).toBe('sent');
    const gone = await scene.ask('planner', 'POST', `/api/mails/${ids[0]}/resend`);
    expect(gone.status).toBe(409);
  });

  it('lets a refused mail be sent again by hand, and a waiting one be cancelled', async () => {
    box.manners.answersData = '554 5.7.1 no';
    const [refused] = mailsOf((await scene.mailSheet()).body);
    await scene.rest();
    const id = refused?.id ?? '';
    expect((await one(id)).mail).toMatchObject({ state: 'failed', said: '554 5.7.1 no' });

    box.manners.answersData = null;
    await scene.ask('planner', 'POST', `/api/mails/${id}/resend`);
    await scene.rest();
    expect((await one(id)).mail).toMatchObject({ state: 'sent', trouble: null });

    box.manners.answersData = '451 later';
    const [waiting] = mailsOf((await scene.mailSheet()).body);
    await scene.rest();
    const path = `/api/mails/${waiting?.id}/cancel`;
    const { body } = await scene.ask('planner', 'POST', path);
    expect(MailView.parse(body).state).toBe('cancelled');
    box.manners.answersData = null;
    app.clock.advance(10);
    await scene.tick();
    expect((await one(waiting?.id ?? '')).mail.state).toBe('cancelled');
  });

  it('is gone when it is taken away', async () => {
    const { body } = await scene.ask('planner', 'DELETE', '/api/mail-account');

    expect(body).toEqual({ own: null, company: null });
  });
});
