import pg from 'pg';
import { createDatabase } from '../../../tools/test/database.mjs';
import { startServer } from '../../../tools/test/server.mjs';
import { BoardWindow, showsTheTruth } from './world/board-window.js';
import { foundCompany } from './world/company.js';
import { planBasics, scheduling } from './world/worksites.js';
import { MONDAY_8 } from './world/server.js';

let database: Awaited<ReturnType<typeof createDatabase>>;
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  database = await createDatabase();
  server = await startServer({
    env: { DATABASE_URL: database.url, DEMO: 'off', PASTILLE_NOW: '2026-11-23T07:00:00Z' },
  });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** What a restart of PostgreSQL does to those who are connected. */
async function dropAllConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await client.end();
}

it('the open boards go on being told after the database went and came back, again and again', async () => {
  const company = await foundCompany(server.url, database.url);
  const { taskIds, lucId } = await planBasics(company);
  const window = await BoardWindow.open(company.viewer, company.boardId);

  for (let restart = 1; restart <= 7; restart += 1) {
    await dropAllConnections();
    const command = { ...scheduling(taskIds[0], { start: MONDAY_8, people: [lucId] }) };
    const { revision } = await untilAccepted(() => company.planner.does(company.boardId, command));
    await window.reaches(revision);
  }

  await showsTheTruth(window);
  expect(window.socket.connected).toBe(true);
  window.close();
  const { body } = await company.planner.ask('GET', '/api/health');
  expect(body).toMatchObject({ status: 'ok', relayLag: 0 });
});

/** The first one after the loss may be told to try again. */
async function untilAccepted<T>(act: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await act();
    } catch (error) {
      if (attempts === 20 || !String(error).includes('503')) throw error;
    }
  }
}
