import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartRefusal } from '../../start-refusal.js';
import { executable } from './binaries.js';
import { type ClusterMaker, lastComplaint } from './data-folder.js';
import { isPostmasterAlive, readPostmaster } from './postmaster.js';
import { isAnswering } from './probe.js';

export interface Launch extends ClusterMaker {
  readonly folder: string;
  readonly port: number;
  readonly url: string;
}

/** Recovery after a power cut replays what was acknowledged; that may take a while on a slow disk. */
const PATIENCE_MS = 120_000;

/**
 * Starts the server and waits until it answers. It gets a process group of its own: Ctrl+C reaches
 * this process alone, which ends its requests first and stops the database last.
 */
export async function launch(options: Launch): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOnce(options);
    } catch (error) {
      // The backends of a killed server take a moment to notice, and hold its memory until then.
      if (
        attempt === 10 ||
        !(error instanceof Error) ||
        !/shared memory|lock file/.test(error.message)
      )
        throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

async function launchOnce(options: Launch): Promise<number> {
  removeStalePidFile(options.folder);
  const logFile = join(dirname(options.folder), 'postgres.log');
  const child = spawnServer(options, logFile);
  const ended = new Promise<'ended'>((resolve) => {
    child.once('exit', () => resolve('ended'));
    child.once('error', () => resolve('ended'));
  });
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    if (await isAnswering(options.url)) break;
    const pause = new Promise<'pause'>((resolve) => setTimeout(resolve, 30, 'pause'));
    if ((await Promise.race([ended, pause])) === 'ended' || Date.now() > deadline) {
      throw new StartRefusal(
        `PostgreSQL did not start: ${lastComplaint(readFileSync(logFile, 'utf8'))} (see ${logFile})`,
      );
    }
  }
  child.unref();
  return child.pid ?? 0;
}

function removeStalePidFile(folder: string): void {
  const found = readPostmaster(folder);
  if (!found || !isPostmasterAlive(found.pid))
    rmSync(join(folder, 'postmaster.pid'), { force: true });
}

function spawnServer(
  { binaries, runAs, folder, port, durable }: Launch,
  logFile: string,
): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=64MB',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const [command = '', ...args] = [
    ...runAs.prefix,
    join(binaries.bin, executable('postgres')),
    ...['-D', folder],
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const log = openSync(logFile, isLarge(logFile) ? 'w' : 'a', 0o600);
  const child = spawn(command, args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
    ...runAs.spawn,
  });
  closeSync(log);
  return child;
}

/** Kept from one start to the next, but not for ever. */
function isLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
}
