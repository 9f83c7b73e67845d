import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createDatabase } from '../../../../tools/test/database.mjs';
import { freePort, startServer } from '../../../../tools/test/server.mjs';

/** Monday 23 November 2026, 7:10 in Paris: the day the demo company is made around. */
export const NOW = '2026-11-23T06:10:00Z';

export const PASSWORD = 'pastille-de-test';

export interface Product {
  readonly url: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/**
 * The built product as a process of its own, on an empty database: with the demo company unless told otherwise.
 * `fill` puts more into the database behind the server's back, which starts anew for it.
 */
export async function startProduct(
  env: Readonly<Record<string, string>> = {},
  fill?: (databaseUrl: string) => Promise<void>,
): Promise<Product> {
  const database = await createDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'pastille-e2e-'));
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const start = () =>
    startServer({
      env: {
        PORT: port,
        PUBLIC_URL: url,
        DATABASE_URL: database.url,
        DATA_DIR: dataDir,
        DEMO_PASSWORD: PASSWORD,
        PASTILLE_NOW: NOW,
        ...env,
      },
    });
  let server = await start();
  if (fill) {
    await server.stop();
    await fill(database.url);
    server = await start();
  }
  return {
    url,
    databaseUrl: database.url,
    dataDir,
    async stop() {
      await server.stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
