import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../error-code.js';
import { StartRefusal } from '../../start-refusal.js';
import type { Binaries } from './binaries.js';

const HOME = '/var/lib/pastille';

export interface CopiedHome {
  readonly dataDir: string;
  readonly binaries: Binaries;
}

/**
 * The last resort, for root with everything under a folder closed to others and no user namespaces:
 * programs and data in a place that another user can reach, one per `DATA_DIR`.
 */
export function copiedHome(dataDir: string, binaries: Binaries): CopiedHome {
  const home = homeFor(dataDir);
  const programs = join(home, `postgresql-${binaries.major}`);
  try {
    mkdirSync(home, { recursive: true, mode: 0o711 });
    if (!existsSync(programs))
      cpSync(binaries.root, programs, { recursive: true, verbatimSymlinks: true });
  } catch (error) {
    throw new StartRefusal(
      `PostgreSQL cannot run as root, and ${HOME} is not writable (${errorCode(error) ?? 'unknown'}): start as an ordinary user.`,
    );
  }
  return { dataDir: home, binaries: { ...binaries, root: programs, bin: join(programs, 'bin') } };
}

/** An earlier start had to go there: its data stay there. */
export function hasCopiedHome(dataDir: string): boolean {
  return existsSync(homeFor(dataDir));
}

function homeFor(dataDir: string): string {
  return join(HOME, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
}
