import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../error-code.js';

/** A running server as its `postmaster.pid` tells it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** `null`: no such file, or half of one. */
export function readPostmaster(folder: string): Postmaster | null {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 ? { pid, port: port > 0 ? port : 0 } : null;
}

/**
 * Whether that process lives and is a PostgreSQL. A zombie (killed, not yet reaped) is dead, and so is
 * a pid that the system has given to somebody else: PostgreSQL itself would refuse to start over both.
 */
export function isPostmasterAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
    return state !== 'Z' && state !== 'X' && name.startsWith('postgres');
  } catch {
    return false;
  }
}
