import { hasOtherClients } from './probe.js';
import { isPostmasterAlive } from './postmaster.js';

export interface EmbeddedServer {
  readonly url: string;
  /** The server's process now. */
  pid(): number;
  /** Leaves it running where another process still uses it. */
  stop(): Promise<void>;
}

interface Watched {
  readonly url: string;
  readonly pid: number;
  readonly launch: () => Promise<number>;
  readonly log: (message: string) => void;
}

/** How often the server is looked for, in ms: the most that requests are refused after it died. */
const ROUND_MS = 500;

/** Starts the server again, on the same port, when it died: the connections come back by themselves. */
export function keepAlive({ url, pid: firstPid, launch, log }: Watched): EmbeddedServer {
  let pid = firstPid;
  let stopping = false;
  let starting: Promise<void> | null = null;

  const revive = async (): Promise<void> => {
    log('the embedded PostgreSQL died; starting it again');
    try {
      pid = await launch();
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
    }
  };
  const timer = setInterval(() => {
    if (stopping || starting || isPostmasterAlive(pid)) return;
    starting = revive().finally(() => (starting = null));
  }, ROUND_MS);
  timer.unref();

  return {
    url,
    pid: () => pid,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await starting;
      if (isPostmasterAlive(pid) && !(await hasOtherClients(url))) await shutDown(pid);
    },
  };
}

/** Fast shutdown, then immediate, then none at all: the next start recovers. */
async function shutDown(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!send(pid, signal)) return;
    if (await isGone(pid, 5_000)) return;
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (!isPostmasterAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
