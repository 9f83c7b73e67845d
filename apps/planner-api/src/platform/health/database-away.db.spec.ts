import { aCompany, PASSWORD } from '../../testing/a-company.js';
import { type DatabaseCable, layCable } from '../../testing/database-cable.js';
import { startTestAppOn, type TestApp } from '../../testing/test-app.js';
import { openTestDatabase } from '../../testing/test-database.js';

let app: TestApp;
let cable: DatabaseCable;
beforeAll(async () => {
  const database = await openTestDatabase();
  cable = await layCable(database.url);
  app = await startTestAppOn({ ...database, url: cable.url });
});
afterAll(async () => {
  await app.close();
  await cable.pull();
});

it('says so while the database is away, lives, and works again as soon as it is back', async () => {
  const { users } = await aCompany(app);
  const { cookie, email } = users.planner;
  const ask = () =>
    Promise.all([
      app.ask('GET', '/api/health'),
      app.ask('GET', '/api/session', { cookie }),
      app.ask('POST', '/api/session', { body: { email, password: PASSWORD } }),
    ]);

  const before = await ask();
  await cable.pull();
  const away = await ask();
  const stillAway = await ask();
  await cable.putBack();
  const back = await ask();

  expect(before.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(away.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(away[0].body).toMatchObject({
    status: 'unavailable',
    database: 'unavailable',
    relayLag: null,
  });
  expect(away[1].body).toMatchObject({
    code: 'unavailable',
    detail: expect.stringContaining('La base de données ne répond pas'),
  });
  expect(stillAway.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(back.map(({ status }) => status)).toEqual([200, 200, 200]);
});
