import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/planner-api/dist/main.js', import.meta.url));

/**
 * The built server as a process of its own, ready to answer.
 * @param {{ env?: Record<string, string> }} [options] `env` on top of this process' own; PORT is a free one unless given
 * @returns {Promise<{ url: string, pid: number, output: () => string, exited: Promise<number | null>,
 *   stop: () => Promise<number | null>, kill: () => Promise<number | null> }>}
 *   `stop` asks politely (SIGTERM), `kill` does not (SIGKILL); both resolve when the process is gone
 */
export async function startServer({ env = {} } = {}) {
  const port = env.PORT ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (text += chunk));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await healthy(url, child, () => text);
  const end = (signal) => {
    child.kill(signal);
    return exited;
  };
  return {
    url,
    pid: child.pid,
    output: () => text,
    exited,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

async function healthy(url, child, output) {
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A port that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
