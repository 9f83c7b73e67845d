import { register } from 'node:module';
import { workerData } from 'node:worker_threads';

/* A worker thread in a test: Node itself reads the sources, for Jest does not reach into threads. */
register('./typescript-hooks.mjs', import.meta.url);
await import(workerData.entry);
