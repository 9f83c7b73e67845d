import { randomUUID } from 'node:crypto';
import { aCompany, type TestCompany } from '../../testing/a-company.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let app: TestApp;
let company: TestCompany;
beforeAll(async () => {
  app = await startTestApp({ PUBLIC_URL: 'http://localhost:3000' });
  company = await aCompany(app);
});
afterAll(() => app.close());

const user = {
  id: randomUUID(),
  name: 'Nadia',
  email: 'n@valmorin.example',
  role: 'planner',
  locale: 'fr',
  password: 'un-mot-de-passe-long',
};
const create = (body: unknown, headers = {}) =>
  app.ask('POST', '/api/users', { cookie: company.users.administrator.cookie, body, headers });

describe('a request that does not fit', () => {
  it.each([
    [{ name: undefined }, 'name', 'missing-field'],
    [{ name: 12 }, 'name', 'wrong-type'],
    [{ name: 'x'.repeat(301) }, 'name', 'too-big-text'],
    [{ email: 'no address' }, 'email', 'wrong-format'],
    [{ role: 'king' }, 'role', 'not-one-of'],
    [{ role: undefined }, 'role', 'missing-field'],
    [{ password: 'short' }, 'password', 'too-small-text'],
    [{ id: 'not-a-uuid' }, 'id', 'wrong-format'],
  ] as const)('%j names %s: %s', async (wrong, field, sentence) => {
    const { status, headers, body } = await create({ ...user, ...wrong });

    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'invalid', violations: [{ field, sentence }] });
  });

  it('names a field inside another by its dotted path', async () => {
    const { cookie } = company.users.planner;

    const { body } = await app.ask('PATCH', '/api/session', {
      cookie,
      body: { preferences: { theme: 'pink' } },
    });

    expect(body).toMatchObject({
      violations: [{ field: 'preferences.theme', sentence: 'not-one-of' }],
    });
  });

  it('says it in the language of the caller', async () => {
    const french = await create({ ...user, name: undefined });
    const english = await app.ask('POST', '/api/session', {
      body: {},
      headers: { 'accept-language': 'de, en;q=0.8, fr;q=0.5' },
    });

    expect(french.body).toMatchObject({ violations: [{ message: 'Ce champ manque.' }] });
    expect(english.body).toMatchObject({ violations: [{ message: 'This field is missing.' }, {}] });
  });

  it('is told which parameter of the path is wrong', async () => {
    const { cookie } = company.users.administrator;

    const { status, body } = await app.ask('PATCH', '/api/users/42', { cookie, body: {} });

    expect(status).toBe(400);
    expect(body).toMatchObject({ violations: [{ field: 'id' }] });
  });

  it.each`
    body                                     | status | sentence
    ${'{"name": '}                           | ${400} | ${'n’est pas du JSON valide'}
    ${'"just a text"'}                       | ${400} | ${'JSON'}
    ${JSON.stringify('x'.repeat(1_100_000))} | ${413} | ${'1 MB au plus'}
    ${`"${'x'.repeat(1_100_000)}`}           | ${413} | ${'1 MB au plus'}
  `('answers $status to a body that cannot be read', async ({ body, status, sentence }) => {
    const answer = await create(body);

    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.stringify(answer.body)).toContain(sentence);
  });

  it('does not take a key of the prototype for one of its own', async () => {
    const answer = await create(
      '{"__proto__": {"role": "administrator"}, "constructor": {"prototype": {"x": 1}}}',
    );

    expect(answer.status).toBe(400);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });
});

describe('an address that does not exist', () => {
  it.each(['/api/nothing', '/api', '/feeds/abc/def.ics', '/socket.io-not'])(
    'is a problem at %s',
    async (path) => {
      const { status, body } = await app.ask('GET', path);

      expect({ status, body }).toMatchObject({
        status: 404,
        body: { code: 'not-found', detail: 'Cette adresse n’existe pas.' },
      });
    },
  );

  it.each(['/%', '/api/users/%E0%A4%A'])('is a problem and no crash at %s', async (path) => {
    const { status, headers } = await app.ask('PATCH', path, { body: {} });

    expect([400, 404]).toContain(status);
    expect(headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('a change asked by another site', () => {
  it('is refused for its origin', async () => {
    const answer = await create(user, { origin: 'https://evil.example' });

    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden', violations: [] } });
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1:3000'])(
    'is accepted from our own %s',
    async (origin) => {
      const answer = await create({ ...user, name: '' }, { origin });

      expect(answer.status).toBe(400);
    },
  );

  it.each(['http://localhost:3001', 'https://localhost:3000', 'null'])(
    'is refused from %s',
    async (origin) => {
      expect((await create(user, { origin })).status).toBe(403);
    },
  );

  it('is refused without the custom header, as a form would send it', async () => {
    const answer = await create(user, { 'x-pastille': '' });

    expect(answer).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('x-pastille: 1') },
    });
  });
});

describe('every answer', () => {
  it('has an id, and forbids scripts that are not ours', async () => {
    const { headers } = await app.ask('GET', '/api/health');

    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' ws://localhost:3000");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is logged by its id, without what was in it', async () => {
    app.logged.length = 0;

    const { headers } = await create({ ...user, password: 'geheim' });
    await new Promise((resolve) => setImmediate(resolve));

    const line = app.logged.find((text) => text.includes(headers.get('x-request-id') ?? '?')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ method: 'POST', path: '/api/users', status: 400 });
    expect(app.logged.join('')).not.toMatch(/geheim|valmorin|sid=/);
  });

  it('carries the id in the problem, to be quoted', async () => {
    const { headers, body } = await app.ask('GET', '/api/nothing');

    expect(body).toMatchObject({ requestId: headers.get('x-request-id') });
  });
});
