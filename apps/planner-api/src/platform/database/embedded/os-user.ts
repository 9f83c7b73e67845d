import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { executable } from './binaries.js';

/** How a PostgreSQL program is started: PostgreSQL refuses to run as root. */
export interface RunAs {
  /** Who owns the files; `null`: whoever we are. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** Put before the program. */
  readonly prefix: readonly string[];
  readonly spawn: { readonly uid?: number; readonly gid?: number };
}

const OURSELVES: RunAs = { owner: null, prefix: [], spawn: {} };

/** root outside is « nobody » inside: root's own files, without root's powers. */
const IN_A_NAMESPACE: RunAs = {
  owner: { uid: 0, gid: 0 },
  prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'],
  spawn: {},
};

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * As whom PostgreSQL can run here; `null` when nothing works, as for root with everything under a
 * closed folder and no user namespaces.
 * @param folder where the data is or will be; its parent exists
 */
export function chooseUser(bin: string, folder: string): RunAs | null {
  if (!isRoot()) return OURSELVES;
  const user = accountFor(ownerOf(folder));
  if (user && isReachable(dirname(folder), user.uid) && answers(bin, asUser(user)))
    return asUser(user);
  return answers(bin, IN_A_NAMESPACE) ? IN_A_NAMESPACE : null;
}

/** Whoever owns `folder`, else whom we would give it to. */
export function userFor(folder: string): RunAs | null {
  const user = accountFor(ownerOf(folder));
  return user ? asUser(user) : null;
}

function ownerOf(folder: string): number | null {
  return statSync(folder, { throwIfNoEntry: false })?.uid ?? null;
}

function asUser(user: { uid: number; gid: number }): RunAs {
  return { owner: user, prefix: [], spawn: user };
}

/** PostgreSQL looks its user up: an id without an entry does not do. Data that belong to somebody stay theirs. */
function accountFor(owner: number | null): { uid: number; gid: number } | null {
  if (!existsSync('/etc/passwd')) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const named = (wanted: string) => accounts.find(([name]) => name === wanted);
  const theirs = owner ? accounts.find(([, , uid]) => uid === String(owner)) : undefined;
  const found = theirs ?? named('postgres') ?? named('nobody');
  return found ? { uid: Number(found[2]), gid: Number(found[3]) } : null;
}

/** Every folder on the way must let others through (or be theirs). */
function isReachable(folder: string, uid: number): boolean {
  const { mode, uid: owner } = statSync(folder);
  const passes = (mode & 0o001) !== 0 || (owner === uid && (mode & 0o100) !== 0);
  const parent = dirname(folder);
  return passes && (parent === folder || isReachable(parent, uid));
}

/** `postgres --version` loads the libraries, so it proves that they can be read. */
function answers(bin: string, { prefix, spawn }: RunAs): boolean {
  const [command, ...args] = [...prefix, join(bin, executable('postgres')), '--version'];
  return spawnSync(command, args, { stdio: 'ignore', cwd: '/', ...spawn }).status === 0;
}

/** Makes `folder` theirs, whoever had it before. Only root can and needs to. */
export function handOver(folder: string, { owner }: RunAs): void {
  if (!owner || !isRoot() || statSync(folder).uid === owner.uid) return;
  execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
}
