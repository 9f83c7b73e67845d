import { createServer } from 'node:http';
import pg from 'pg';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { openSocketServer } from './socket-server.js';

describe('the sockets of a process that is told to stop', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.drop());

  // From before it connects until long after: at no moment may a connection stay behind.
  it.each([0, 1, 2, 5, 10, 20, 50, 200])(
    'leave no connection, %i ms after the start',
    async (ms) => {
      const trouble: string[] = [];
      const sockets = openSocketServer(createServer(), {
        databaseUrl: database.url,
        publicUrl: 'http://localhost',
        onTrouble: (message) => void trouble.push(message),
      });
      await new Promise((resolve) => setTimeout(resolve, ms));

      await sockets.close();

      expect(await connectionsTo(database.url)).toBe(0);
      expect(trouble).toEqual([]);
    },
  );

  it('gives up on a database that is not there', async () => {
    const sockets = openSocketServer(createServer(), {
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
      publicUrl: 'http://localhost',
      onTrouble: () => undefined,
    });

    await expect(sockets.close()).resolves.toBeUndefined();
  });
});

/** Of any socket server, counted by the database itself; one that was just ended has a moment to go. */
async function connectionsTo(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let open = -1;
  for (let tries = 0; tries < 20 && open !== 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { rows } = await client.query<{ open: number }>(
      `select count(*)::int as open from pg_stat_activity
       where datname = current_database() and application_name = 'pastille-sockets'`,
    );
    open = rows[0]?.open ?? -1;
  }
  await client.end();
  return open;
}
