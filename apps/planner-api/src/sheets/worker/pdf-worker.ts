import { parentPort } from 'node:worker_threads';
import { readFontFiles } from '../fonts/font-files.js';
import { FontShelf } from '../fonts/font-shelf.js';
import { inkFrom } from './ink.js';
import type { FromWorker, ToWorker } from './messages.js';
import { definitionOf } from './sheet-job.js';
import { writePdf } from './write-pdf.js';

/* The thread that lays documents out: half a second of work that would otherwise hold up every command. */

// What was read of fonts stays known from one document to the next.
const shelf = new FontShelf(readFontFiles());

const say = (message: FromWorker): void => parentPort?.postMessage(message);

async function make({ id, job }: ToWorker): Promise<void> {
  try {
    const ink = inkFrom(shelf, (made, of) => say({ type: 'progress', id, made, of }));
    const pdf = await writePdf(definitionOf(job, ink), shelf);
    say({ type: 'made', id, pdf });
  } catch (error) {
    say({ type: 'failed', id, because: error instanceof Error ? String(error.stack) : 'unknown' });
  }
}

parentPort?.on('message', (message: ToWorker) => void make(message));
