import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { OnceADay } from '../../platform/jobs/once-a-day.js';
import { forgetCallsBefore } from '../persistence/phone-call-rows.js';
import { forgetReadsOfRevoked } from '../persistence/read-rows.js';

/** As long as the change log is kept. */
const KEPT_DAYS = 90;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Who fetched a feed that is no more, and who was rung about what is long over, is nobody’s business. */
@Injectable()
export class ForgetReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly onceADay: OnceADay,
  ) {}

  @Cron('0 17 * * * *', { name: 'forget-feed-reads', unrefTimeout: true })
  look(): Promise<void> {
    return this.onceADay.run('forget-feed-reads', async (now) => {
      const before = new Date(now.getTime() - KEPT_DAYS * MILLISECONDS_PER_DAY);
      await forgetReadsOfRevoked(this.dataSource.manager, before);
      await forgetCallsBefore(this.dataSource.manager, before);
    });
  }
}
