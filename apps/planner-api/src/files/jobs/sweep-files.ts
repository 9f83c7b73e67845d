import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { OnceADay } from '../../platform/jobs/once-a-day.js';
import { knownHashes } from '../persistence/stored-files.js';
import { FileStore } from '../store/file-store.js';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Removes what was taken in and never noted: a form that was refused afterwards, a process that ended amidst it. */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly onceADay: OnceADay,
    private readonly store: FileStore,
  ) {}

  @Cron('0 27 * * * *', { name: 'sweep-files', unrefTimeout: true })
  look(): Promise<void> {
    return this.onceADay.run('sweep-files', () => this.sweep());
  }

  /** A folder at a time: there are 256 of them. */
  private async sweep(): Promise<void> {
    // By the clock that dates files, which need not be the one of the plan.
    const before = new Date(Date.now() - MILLISECONDS_PER_DAY);
    for (const folder of await this.store.folders()) {
      const old = await this.store.olderThan(folder, before);
      const known = await knownHashes(this.dataSource.manager, old);
      for (const name of old) if (!known.has(name)) await this.store.remove(name, before);
    }
  }
}
