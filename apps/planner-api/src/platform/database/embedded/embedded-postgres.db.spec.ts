import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { StartRefusal } from '../../start-refusal.js';
import { startEmbedded } from './embedded-postgres.js';
import type { EmbeddedServer } from './keep-alive.js';
import { isAnswering } from './probe.js';
import { isPostmasterAlive, readPostmaster } from './postmaster.js';

const DIST = new URL(
  '../../../../dist/platform/database/embedded/embedded-postgres.js',
  import.meta.url,
);

let dataDir: string;
let servers: EmbeddedServer[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pastille é space-'));
  chmodSync(dataDir, 0o711);
});
afterEach(async () => {
  for (const server of servers) await server.stop();
  servers = [];
  rmSync(dataDir, { recursive: true, force: true });
});

const start = async (durable = false): Promise<EmbeddedServer> => {
  const server = await startEmbedded({ dataDir, durable });
  servers.push(server);
  return server;
};

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Another node process that starts the same database and stays; resolves once it said so. */
function startInAnotherProcess(): Promise<ChildProcess> {
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(DIST.href)});
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    console.log('started');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child));
    child.once('exit', () => reject(new Error('the other process did not start')));
  });
}

async function killNow(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

it('keeps what was written from one start to the next, in UTF-8', async () => {
  const first = await start();
  await query(first.url, `create table note as select 'Ça tient : ½ œuf, 東京' as text`);
  await first.stop();
  const second = await start();

  expect(await query(second.url, 'select text from note')).toEqual([
    { text: 'Ça tient : ½ œuf, 東京' },
  ]);
  expect(await query(second.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
});

it('asks for a password that only the owner of the data folder can read', async () => {
  const { url } = await start();
  const wrong = new URL(url);
  wrong.password = 'postgres';

  expect(await isAnswering(wrong.href)).toBe(false);
  expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
});

it('uses again the server that a killed process left behind', async () => {
  const other = await startInAnotherProcess();
  const left = readPostmaster(join(dataDir, 'postgres'));
  await killNow(other);

  const server = await start();

  expect(server.pid()).toBe(left?.pid);
  expect(await isAnswering(server.url)).toBe(true);
});

it('starts again, on the same port and with what was acknowledged, when the server is killed', async () => {
  const server = await start(true);
  await query(server.url, 'create table kept as select 1 as id');
  const before = server.pid();

  process.kill(before, 'SIGKILL');
  await until(async () => server.pid() !== before && (await isAnswering(server.url)));

  expect(await query(server.url, 'select id from kept')).toEqual([{ id: 1 }]);
});

it('starts over the remains when both were killed', async () => {
  const other = await startInAnotherProcess();
  const pid = readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0;
  await killNow(other);
  process.kill(pid, 'SIGKILL');
  await until(() => !isPostmasterAlive(pid));

  const server = await start();

  expect(server.pid()).not.toBe(pid);
  expect(await isAnswering(server.url)).toBe(true);
});

it('gives one server to two processes that start at the same moment, and keeps it while one is left', async () => {
  const [mine, other] = await Promise.all([start(), startInAnotherProcess()]);
  const client = new pg.Client({ connectionString: mine.url });
  client.on('error', () => undefined);
  await client.connect();

  await mine.stop();
  const stillThere = isPostmasterAlive(mine.pid());
  await killNow(other);
  await client.end();
  await (await start()).stop();

  expect(stillThere).toBe(true);
  expect(isPostmasterAlive(mine.pid())).toBe(false);
});

it('makes a whole database after a first start that was cut off', async () => {
  mkdirSync(join(dataDir, 'postgres.new-1', 'data'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres.new-1', 'data', 'PG_VERSION'), '18\n');
  writeFileSync(join(dataDir, 'postgres.starting'), '999999999');

  const { url } = await start();

  expect(await isAnswering(url)).toBe(true);
  expect(existsSync(join(dataDir, 'postgres.new-1'))).toBe(false);
});

describe('refuses in one line', () => {
  it('data of another major version', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '12\n');

    await expect(start()).rejects.toThrow(
      /were written by PostgreSQL 12, this machine has 18.*: install PostgreSQL 12, or move/,
    );
  });

  it('a folder that is there and is no database', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'holiday.jpg'), 'x');

    await expect(start()).rejects.toThrow(/holds no database: move it away/);
  });

  it('a data folder that cannot be written', async () => {
    writeFileSync(join(dataDir, 'file'), 'x');
    const refusal = startEmbedded({ dataDir: join(dataDir, 'file', 'data') });

    await expect(refusal).rejects.toThrow(StartRefusal);
    await expect(refusal).rejects.toThrow(/is not writable \(ENOTDIR\)/);
  });
});
