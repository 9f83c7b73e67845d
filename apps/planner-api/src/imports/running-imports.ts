import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JsonLog } from '../platform/log/json-log.js';

/** Told to stop: by a person, or because the process ends. */
export class ImportStopped extends Error {}

/** Long imports in the background of this process, each under a lock that tells the others that it lives. */
@Injectable()
export class RunningImports implements OnModuleDestroy {
  private readonly running = new Map<
    string,
    { readonly stop: AbortController; readonly end: Promise<void> }
  >();

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: JsonLog,
  ) {}

  /** Begins at once and returns the end of it, which never fails. */
  start(jobId: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const before = this.running.get(jobId)?.end ?? Promise.resolve();
    const stop = new AbortController();
    const end = before
      .then(() => this.underLock(jobId, () => work(stop.signal)))
      .catch((error: unknown) => {
        if (!(error instanceof ImportStopped)) this.log.bug(error, 'imports');
      })
      .finally(() => {
        if (this.running.get(jobId)?.stop === stop) this.running.delete(jobId);
      });
    this.running.set(jobId, { stop, end });
    return end;
  }

  stop(jobId: string): void {
    this.running.get(jobId)?.stop.abort();
  }

  /** When nothing runs in this process any more. */
  async idle(): Promise<void> {
    await Promise.all([...this.running.values()].map(({ end }) => end));
  }

  /** Whether nobody works on it any more: the process that did has died. */
  async isAbandoned(jobId: string): Promise<boolean> {
    if (this.running.has(jobId)) return false;
    const [answer] = await this.dataSource.query<{ free: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
      [jobId],
    );
    return answer?.free ?? false;
  }

  async onModuleDestroy(): Promise<void> {
    for (const { stop } of this.running.values()) stop.abort();
    await this.idle();
  }

  private async underLock(jobId: string, work: () => Promise<void>): Promise<void> {
    const holder = this.dataSource.createQueryRunner();
    try {
      await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', [jobId]);
      await work();
    } finally {
      await holder
        .query('select pg_advisory_unlock(hashtextextended($1, 0))', [jobId])
        .catch(() => undefined);
      await holder.release();
    }
  }
}
