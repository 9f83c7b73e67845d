import type { Config } from '../config/config.js';
import { StartRefusal } from '../start-refusal.js';
import { startEmbedded } from './embedded/embedded-postgres.js';
import { isAnswering } from './embedded/probe.js';
import { migrate } from './migrate.js';

export interface OpenDatabase {
  readonly url: string;
  /** What was done to it now. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

const PATIENCE_MS = 15_000;

/** A database that answers and has the schema of this version: the given one, or our own. */
export async function openDatabase(
  config: Config,
  log: (message: string) => void,
): Promise<OpenDatabase> {
  const { url, close } =
    config.databaseUrl === null
      ? await ownDatabase(config, log)
      : await givenDatabase(config.databaseUrl, log);
  try {
    return { url, close, migrated: await migrate(url) };
  } catch (error) {
    await close();
    throw new StartRefusal(`The database could not be brought up to date: ${reasonOf(error)}`);
  }
}

async function ownDatabase(config: Config, log: (message: string) => void) {
  const server = await startEmbedded({ dataDir: config.dataDir, log });
  return { url: server.url, close: () => server.stop() };
}

/** Machines that start together: the database may need a moment longer than we do. */
async function givenDatabase(url: string, log: (message: string) => void) {
  const deadline = Date.now() + PATIENCE_MS;
  let waiting = false;
  while (!(await isAnswering(url))) {
    if (Date.now() > deadline) {
      throw new StartRefusal(
        `The database at ${withoutPassword(url)} does not answer: check DATABASE_URL and that it runs.`,
      );
    }
    if (!waiting) log('waiting for the database');
    waiting = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { url, close: () => Promise.resolve() };
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** The first line alone: what follows may quote the statement, or the address with its password. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
