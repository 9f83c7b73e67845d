import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildStamps } from './build-stamp.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds what changed; nothing changed = no child process at all. Ends the process where it cannot. */
export function buildStale(projects) {
  const stamps = new BuildStamps(ROOT);
  const stale = stamps.stale(projects);
  if (stale.length === 0) return;
  const nx = join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  if (!existsSync(nx)) fail('the dependencies are not installed: run npm ci first.');

  console.error(`pastille: building ${stale.map(({ folder }) => folder).join(', ')} …`);
  const args = [
    'run-many',
    '-t',
    'build',
    '-p',
    stale.map(({ name }) => name).join(','),
    '--outputStyle=static',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [nx, ...args], {
    cwd: ROOT,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) fail(`the build failed.\n${stdout}${stderr}`);
  // nx built what these depend on as well.
  stamps.keep(stale);
}

function fail(message) {
  console.error(`pastille: ${message}`);
  process.exit(1);
}
