import { startTestApp, type TestApp } from '../../testing/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('says that all is well when the database answers', async () => {
  const { status, body } = await app.ask('GET', '/api/health');

  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'ok', database: 'ok', relayLag: 0 });
});
