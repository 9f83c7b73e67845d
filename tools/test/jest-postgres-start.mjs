import { startPostgres } from './postgres.mjs';

/** Jest's globalSetup: one server for all workers, told to them through the environment. */
export default async function start() {
  if (process.env.PASTILLE_TEST_DATABASE_URL) return;
  const server = await startPostgres();
  process.env.PASTILLE_TEST_DATABASE_URL = server.url;
  globalThis.stopTestPostgres = server.stop;
}
