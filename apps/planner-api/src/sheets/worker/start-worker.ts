import { Worker } from 'node:worker_threads';

/** What one document may take: a hundred pages with pictures stay far below. */
const MOST_MEGABYTES = 256;

const ENTRY = new URL('./pdf-worker.js', import.meta.url);
const FROM_SOURCE = new URL('../testing/worker-from-source.mjs', import.meta.url);

/**
 * A thread that makes documents. Its file stands beside this one; where this one is TypeScript, as it is
 * for Jest, the thread translates what it reads.
 */
export function startWorker(): Worker {
  const limits = { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(ENTRY, limits);
  return new Worker(FROM_SOURCE, { ...limits, workerData: { entry: ENTRY.href } });
}
