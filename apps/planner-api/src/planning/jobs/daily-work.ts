import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { dayOf } from '@pastille/time';
import { DataSource } from 'typeorm';
import { pruneChangeLog } from '../../platform/change-log/prune-change-log.js';
import { Clock } from '../../platform/clock.js';
import { claimRun } from '../../platform/jobs/job-run.js';
import { JsonLog } from '../../platform/log/json-log.js';
import { ProcessRole } from '../../platform/process-role.js';
import { OpenDueTasks } from './open-due-tasks.js';

/**
 * What is done once a day without anybody asking. Looked at every hour and at each start, because the
 * day begins in each board's own zone, and because an office computer sleeps at night.
 */
@Injectable()
export class DailyWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly dueTasks: OpenDueTasks,
    private readonly clock: Clock,
    private readonly role: ProcessRole,
    private readonly log: JsonLog,
  ) {}

  onApplicationBootstrap(): void {
    void this.look();
  }

  /** What has begun is finished: the next process must not find half of it. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  @Cron('0 7 * * * *', { name: 'daily-work', unrefTimeout: true })
  look(): Promise<void> {
    if (!this.role.serves) return this.running;
    this.running = this.running.then(() => this.work()).catch((error: unknown) => this.tell(error));
    return this.running;
  }

  private async work(): Promise<void> {
    await this.dueTasks.run();
    const now = this.clock.now();
    const slot = dayOf(now.toISOString().slice(0, 10));
    const isOurs = await claimRun(this.dataSource.manager, { name: 'prune-change-log', slot });
    if (isOurs) await pruneChangeLog(this.dataSource.manager, now);
  }

  /** The next hour tries again. */
  private tell(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.log.warn(`the daily work will be tried again: ${message}`, 'jobs');
  }
}
