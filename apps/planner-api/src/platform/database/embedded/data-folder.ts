import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../../error-code.js';
import { StartRefusal } from '../../start-refusal.js';
import { type Binaries, executable } from './binaries.js';
import { handOver, isRoot, type RunAs } from './os-user.js';

/** Where an embedded database keeps its things under `DATA_DIR`. */
export interface Place {
  readonly folder: string;
  /** 0600: whoever reads it may do anything with the database. */
  readonly passwordFile: string;
}

export const SUPERUSER = 'postgres';

export function placeIn(dataDir: string): Place {
  return { folder: join(dataDir, 'postgres'), passwordFile: join(dataDir, 'postgres.password') };
}

/** The major version that wrote the folder; `null` where there is none yet. */
export function majorOf(folder: string): number | null {
  const file = join(folder, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : null;
}

/** 0711: the database's own user has to pass through, and nobody else may look around. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    const probe = join(dataDir, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new StartRefusal(
      `DATA_DIR ${dataDir} is not writable (${errorCode(error) ?? 'unknown'}): choose another or change its owner.`,
    );
  }
}

export function readPassword(place: Place): string {
  return readFileSync(place.passwordFile, 'utf8').trim();
}

export interface ClusterMaker {
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  /** `false` for tests: nothing needs to outlive a power cut. */
  readonly durable: boolean;
}

/** initdb into a folder beside, then a rename: a first start that is cut off leaves no half database. */
export function createCluster(place: Place, { binaries, runAs, durable }: ClusterMaker): void {
  const parent = dirname(place.folder);
  removeLeftovers(parent);
  const draft = join(parent, `postgres.new-${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  const handed = join(draft, 'pwfile');
  writeFileSync(handed, password, { mode: 0o600 });
  handOver(draft, runAs);

  const cluster = join(draft, 'data');
  runInitdb({ cluster, handed, binaries, runAs, durable });
  rmSync(handed);
  writeFileSync(place.passwordFile, `${password}\n`, { mode: 0o600 });
  chmodSync(place.passwordFile, 0o600);
  putInPlace(cluster, place.folder);
  rmSync(draft, { recursive: true, force: true });
}

function putInPlace(cluster: string, folder: string): void {
  try {
    renameSync(cluster, folder);
  } catch {
    throw new StartRefusal(
      `${folder} is there and holds no database: move it away and start again.`,
    );
  }
}

/** An ordinary user cannot even look into what root's start made. */
export function refuseAnothersFolder(folder: string): void {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || isRoot() || owner === process.getuid?.()) return;
  throw new StartRefusal(
    `${folder} belongs to another user: start as that user, or choose another DATA_DIR.`,
  );
}

interface Initdb extends ClusterMaker {
  readonly cluster: string;
  readonly handed: string;
}

function runInitdb({ cluster, handed, binaries, runAs, durable }: Initdb): void {
  const [command = '', ...args] = [
    ...runAs.prefix,
    join(binaries.bin, executable('initdb')),
    ...['-D', cluster, '-U', SUPERUSER, `--pwfile=${handed}`],
    // Without these a C locale gives SQL_ASCII, which takes any bytes and sorts none.
    ...['--encoding=UTF8', '--no-locale', '--auth=scram-sha-256', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ];
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    cwd: dirname(cluster),
    windowsHide: true,
    ...runAs.spawn,
  });
  if (status !== 0) {
    throw new StartRefusal(
      `PostgreSQL could not make its data folder: ${lastComplaint(stderr) || String(error)}`,
    );
  }
}

function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (name.startsWith('postgres.new-'))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** What a PostgreSQL program died of; the hint that follows is for those who run it by hand. */
export function lastComplaint(text: string): string {
  const lines = text.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
}
