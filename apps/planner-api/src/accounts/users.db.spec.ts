import { randomUUID } from 'node:crypto';
import { aCompany, PASSWORD, type TestCompany } from '../testing/a-company.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

let app: TestApp;
let ours: TestCompany;
let theirs: TestCompany;
beforeAll(async () => {
  app = await startTestApp();
  ours = await aCompany(app, 'Valmorin');
  theirs = await aCompany(app, 'Autre');
});
afterAll(() => app.close());

const newUser = (email: string) => ({
  id: randomUUID(),
  name: 'Nadia Ferrand',
  email,
  role: 'planner',
  locale: 'fr',
  password: 'un-mot-de-passe-long',
});

it('lists the people of one’s own company, and no password', async () => {
  const { body } = await app.ask('GET', '/api/users', { cookie: ours.users.manager.cookie });

  const text = JSON.stringify(body);
  expect(text).toContain(ours.users.viewer.id);
  expect(text).not.toContain(theirs.users.viewer.id);
  expect(text).not.toContain('assword');
});

it('lets an administrator add somebody, who can then sign in', async () => {
  const { cookie } = ours.users.administrator;

  const created = await app.ask('POST', '/api/users', {
    cookie,
    body: newUser('Nadia@Valmorin.example'),
  });
  const signedIn = await app.ask('POST', '/api/session', {
    body: { email: 'nadia@valmorin.example', password: 'un-mot-de-passe-long' },
  });

  expect(created).toMatchObject({
    status: 200,
    body: { email: 'nadia@valmorin.example', active: true },
  });
  expect(signedIn.status).toBe(200);
});

it('names the field when the address is taken', async () => {
  const { cookie } = ours.users.administrator;

  const answer = await app.ask('POST', '/api/users', {
    cookie,
    body: newUser(theirs.users.planner.email),
  });

  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    code: 'invalid',
    violations: [{ field: 'email', sentence: 'email-taken' }],
  });
});

it.each(['manager', 'planner', 'technician', 'viewer'] as const)(
  'does not let a %s add anybody',
  async (role) => {
    const answer = await app.ask('POST', '/api/users', {
      cookie: ours.users[role].cookie,
      body: newUser('x@y.example'),
    });

    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  },
);

it('does not know the people of another company', async () => {
  const { cookie } = ours.users.administrator;

  const answer = await app.ask('PATCH', `/api/users/${theirs.users.planner.id}`, {
    cookie,
    body: { role: 'viewer' },
  });
  const after = await app.ask('GET', '/api/session', { cookie: theirs.users.planner.cookie });

  expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect(after.body).toMatchObject({ user: { role: 'planner' } });
});

it('ends the sessions of somebody whose account is closed or whose password is changed', async () => {
  const { cookie } = ours.users.administrator;
  const { id, cookie: hers, email } = ours.users.planner;

  await app.ask('PATCH', `/api/users/${id}`, {
    cookie,
    body: { password: 'encore-un-mot-de-passe' },
  });

  expect((await app.ask('GET', '/api/session', { cookie: hers })).status).toBe(401);
  const old = await app.ask('POST', '/api/session', { body: { email, password: PASSWORD } });
  expect(old.status).toBe(401);
});

it('keeps the last administrator', async () => {
  const { cookie, id } = theirs.users.administrator;

  const demoted = await app.ask('PATCH', `/api/users/${id}`, { cookie, body: { role: 'planner' } });
  const closed = await app.ask('PATCH', `/api/users/${id}`, { cookie, body: { active: false } });

  expect(demoted.body).toMatchObject({
    violations: [{ field: 'role', sentence: 'last-administrator' }],
  });
  expect(closed.body).toMatchObject({ violations: [{ field: 'active' }] });
});

it('keeps one of two administrators who demote each other at the same moment', async () => {
  const first = ours.users.administrator;
  const second = ours.users.manager;
  await app.ask('PATCH', `/api/users/${second.id}`, {
    cookie: first.cookie,
    body: { role: 'administrator' },
  });

  const statuses = await Promise.all([
    app.ask('PATCH', `/api/users/${second.id}`, { cookie: first.cookie, body: { role: 'viewer' } }),
    app.ask('PATCH', `/api/users/${first.id}`, { cookie: second.cookie, body: { role: 'viewer' } }),
  ]);

  const left = await app.dataSource.query<unknown[]>(
    `select 1 from app_user where company_id = $1 and role = 'administrator' and is_active`,
    [ours.companyId],
  );
  expect(left).toHaveLength(1);
  expect(statuses.filter(({ status }) => status === 200)).toHaveLength(1);
});
