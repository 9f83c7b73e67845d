import { createDatabase } from '../../tools/test/database.mjs';
import startPostgres from '../../tools/test/jest-postgres-start.mjs';
import { startServer } from '../../tools/test/server.mjs';

/** Monday 23 November 2026, 08:00 in Paris. */
const NOW = '2026-11-23T07:00:00Z';

/** Jest's globalSetup: the built server, as a process of its own, on an empty database. */
export default async function start() {
  await startPostgres();
  const database = await createDatabase();
  const server = await startServer({
    env: { DATABASE_URL: database.url, DEMO: 'off', PASTILLE_NOW: NOW },
  });
  process.env.PASTILLE_E2E_URL = server.url;
  process.env.PASTILLE_E2E_DATABASE_URL = database.url;
  globalThis.stopTestServer = async () => {
    await server.stop();
    await database.drop();
  };
}
