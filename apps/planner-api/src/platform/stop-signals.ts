import type { JsonLog } from './log/json-log.js';

/** The most that a clean stop may take, in ms; a second Ctrl+C does not wait for it. */
const PATIENCE_MS = 10_000;

/** Runs `stop` once, on Ctrl+C or on a supervisor's request, and ends the process whatever happens. */
export function stopOnSignals(stop: () => Promise<void>, log: JsonLog): void {
  let stopping = false;
  const end = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(130);
    stopping = true;
    log.info('stopping', { signal });
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.bug(error, 'stop');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

/** The process as far as it is needed here. */
export interface Survivor {
  on(
    event: 'unhandledRejection' | 'uncaughtException',
    listener: (error: unknown) => void,
  ): unknown;
  readonly stdout: { on(event: 'error', listener: () => void): unknown };
  readonly stderr: { on(event: 'error', listener: () => void): unknown };
}

/** A bug in one request, or a connection that breaks in the dark, must not take the others' work away. */
export function surviveBugs(log: JsonLog, survivor: Survivor = process): void {
  survivor.on('unhandledRejection', (reason) => log.bug(reason, 'unhandled rejection'));
  survivor.on('uncaughtException', (error) => log.bug(error, 'uncaught exception'));
  // A log that nobody reads any more cannot be told so: each try would be another error to tell.
  for (const out of [survivor.stdout, survivor.stderr]) out.on('error', () => undefined);
}
