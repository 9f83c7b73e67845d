import type { DataSource } from 'typeorm';
import { reportProgress, type JobKey } from './persistence/import-jobs.js';
import { ImportStopped } from './running-imports.js';

/** Often enough for a bar of progress, seldom enough for the database. */
const EVERY_MS = 250;

/**
 * Writes how far an import is, and is where it stops when it was told to. A lost report of progress
 * is no reason to stop.
 */
export class Progress {
  private lastWritten = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly job: JobKey,
    private readonly signal: AbortSignal,
  ) {}

  at(done: number, total: number): void {
    if (this.signal.aborted) throw new ImportStopped();
    const now = performance.now();
    if (now - this.lastWritten < EVERY_MS) return;
    this.lastWritten = now;
    void this.write(done, total);
  }

  async write(done: number, total: number): Promise<void> {
    await reportProgress(this.dataSource.manager, this.job, { done, total }).catch(() => undefined);
  }
}
