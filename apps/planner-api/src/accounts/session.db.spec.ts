import { aCompany, PASSWORD, type TestCompany } from '../testing/a-company.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

let app: TestApp;
let company: TestCompany;
beforeAll(async () => {
  app = await startTestApp();
  company = await aCompany(app);
});
afterAll(() => app.close());

const signIn = (email: string, password: string, headers = {}) =>
  app.ask('POST', '/api/session', { body: { email, password }, headers });

const cookieOf = (headers: Headers): string =>
  (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

describe('signing in', () => {
  it('opens a session that knows who one is', async () => {
    const { email, id } = company.users.planner;

    const signedIn = await signIn(` ${email.toUpperCase()} `, PASSWORD);
    const session = await app.ask('GET', '/api/session', { cookie: cookieOf(signedIn.headers) });

    expect(signedIn.status).toBe(200);
    expect(signedIn.headers.get('set-cookie')).toMatch(/^sid=[\w-]{43};.*HttpOnly;.*SameSite=Lax/);
    expect(session.body).toMatchObject({
      user: { id, email, role: 'planner' },
      company: { id: company.companyId, name: 'Valmorin', setUp: true },
      preferences: { face: 'worksites', theme: 'auto' },
    });
  });

  it('keeps only a hash of the token, and no password in the answer', async () => {
    const signedIn = await signIn(company.users.viewer.email, PASSWORD);

    const token = cookieOf(signedIn.headers).replace('sid=', '');
    const rows = await app.dataSource.query<{ found: boolean }[]>(
      `select exists (select 1 from session where position($1::bytea in token_hash) > 0) as found`,
      [Buffer.from(token)],
    );

    expect(rows[0]?.found).toBe(false);
    expect(JSON.stringify(signedIn.body)).not.toContain('argon2');
  });

  it('says the same of a wrong password, an unknown account and a closed one', async () => {
    const closed = company.users.technician;
    await app.dataSource.query('update app_user set is_active = false where id = $1', [closed.id]);

    const answers = await Promise.all([
      signIn(company.users.manager.email, 'not the password'),
      signIn('nobody@valmorin.example', PASSWORD),
      signIn(closed.email, PASSWORD),
    ]);

    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body).toMatchObject({
        code: 'unauthenticated',
        detail: 'Adresse ou mot de passe incorrect.',
      });
    }
  });

  it('shuts out an account that was closed while it was signed in', async () => {
    const { cookie } = company.users.technician;

    const answer = await app.ask('GET', '/api/session', { cookie });

    expect(answer.status).toBe(401);
  });

  it('answers 429 after five wrong passwords, even to the right one, and opens again with time', async () => {
    const { email } = company.users.administrator;
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(email, 'wrong');

    const slowed = await signIn(email, PASSWORD);
    app.clock.advance(1);
    const later = await signIn(email, PASSWORD);

    expect(slowed.status).toBe(429);
    expect(slowed.headers.get('retry-after')).toBe('10');
    expect(slowed.body).toMatchObject({ code: 'too-many-attempts' });
    expect(later.status).toBe(200);
  });

  it('counts a burst of guesses at once as well as one after the other', async () => {
    const guesses = Array.from({ length: 12 }, () => signIn('target@valmorin.example', 'guess'));

    const statuses = (await Promise.all(guesses)).map(({ status }) => status);

    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('slows an address that tries many accounts', async () => {
    const from = { 'x-forwarded-for': '192.0.2.7' };
    for (let attempt = 0; attempt < 25; attempt += 1)
      await signIn(`a${attempt}@x.example`, 'guess', from);

    const slowed = await signIn('another@x.example', 'guess', from);
    const elsewhere = await signIn('another@x.example', 'guess', {
      'x-forwarded-for': '192.0.2.8',
    });

    expect(slowed.status).toBe(429);
    expect(elsewhere.status).toBe(401);
  });
});

describe('a session', () => {
  it('lives on while it is used and ends two weeks after the last use', async () => {
    const { cookie } = company.users.planner;
    const days = (count: number) => app.clock.advance(count * 24 * 60);
    const status = async () => (await app.ask('GET', '/api/session', { cookie })).status;

    days(13);
    const used = await status();
    days(13);
    const usedAgain = await status();
    days(15);
    const forgotten = await status();

    expect([used, usedAgain, forgotten]).toEqual([200, 200, 401]);
  });

  it('is over at once when one signs out, and others of the same person stay', async () => {
    const { email } = company.users.planner;
    const here = cookieOf((await signIn(email, PASSWORD)).headers);
    const there = cookieOf((await signIn(email, PASSWORD)).headers);

    const out = await app.ask('DELETE', '/api/session', { cookie: here });

    expect(out.body).toEqual({ ok: true });
    expect(out.headers.get('set-cookie')).toContain('Expires=Thu, 01 Jan 1970');
    expect((await app.ask('GET', '/api/session', { cookie: here })).status).toBe(401);
    expect((await app.ask('GET', '/api/session', { cookie: there })).status).toBe(200);
  });

  it('remembers language and tastes, one at a time', async () => {
    const cookie = cookieOf((await signIn(company.users.planner.email, PASSWORD)).headers);

    await app.ask('PATCH', '/api/session', { cookie, body: { preferences: { theme: 'dark' } } });
    const { body } = await app.ask('PATCH', '/api/session', {
      cookie,
      body: { locale: 'en', preferences: { scale: 'month' } },
    });

    expect(body).toMatchObject({
      user: { locale: 'en' },
      preferences: { theme: 'dark', scale: 'month', face: 'worksites' },
    });
  });
});

describe('behind TLS', () => {
  it('uses a cookie that is bound to the host', async () => {
    const secure = await startTestApp({ PUBLIC_URL: 'https://planning.example.com' });
    const { users } = await aCompany(secure);

    const { headers } = await secure.ask('POST', '/api/session', {
      body: { email: users.planner.email, password: PASSWORD },
      headers: { origin: 'https://planning.example.com' },
    });
    await secure.close();

    expect(headers.get('set-cookie')).toMatch(/^__Host-sid=.*Secure/);
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });
});
