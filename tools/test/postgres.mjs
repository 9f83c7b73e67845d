import { mkdtempSync, rmSync, existsSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = new URL(
  '../../apps/planner-api/dist/platform/database/embedded/embedded-postgres.js',
  import.meta.url,
);

/**
 * A PostgreSQL of the tests' own, in a temporary folder, without fsync.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url`: its `postgres` database, as superuser
 */
export async function startPostgres() {
  if (!existsSync(fileURLToPath(launcher))) {
    throw new Error('apps/planner-api is not built: run npx nx build @pastille/planner-api first');
  }
  const { startEmbedded } = await import(launcher.href);
  const dataDir = mkdtempSync(join(tmpdir(), 'pastille-test-'));
  // mkdtemp closes the folder; started by root, the database's user must pass through.
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, durable: false });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
