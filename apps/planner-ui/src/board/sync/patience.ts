import { Unreachable } from '../../api/api-problem.js';

/** Long enough for a full plan on a slow line; a line that died in silence is found out by it. */
const PATIENCE_MS = 20_000;

/** Asks, and gives up after a while: half of a dead connection never answers and never breaks. */
export async function patiently<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await ask(signal);
  } catch (error) {
    if (signal.aborted) throw new Unreachable(error);
    throw error;
  }
}
