import { Injectable } from '@nestjs/common';
import { dayOf } from '@pastille/time';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { JsonLog } from '../log/json-log.js';
import { ProcessRole } from '../process-role.js';
import { claimRun, giveBackRun } from './job-run.js';

/** Work that one of all processes does on each day, looked for as often as one likes; what failed is tried again. */
@Injectable()
export class OnceADay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly role: ProcessRole,
    private readonly log: JsonLog,
  ) {}

  async run(name: string, work: (now: Date) => Promise<void>): Promise<void> {
    if (!this.role.serves) return;
    const now = this.clock.now();
    const slot = dayOf(now.toISOString().slice(0, 10));
    const { manager } = this.dataSource;
    try {
      if (!(await claimRun(manager, { name, slot }))) return;
      await work(now).catch(async (error: unknown) => {
        await giveBackRun(manager, { name, slot });
        throw error;
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.log.warn(`${name} will be tried again: ${message}`, 'jobs');
    }
  }
}
