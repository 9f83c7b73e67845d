import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../../platform/http/errors.js';
import { changeJob, findJob, type JobKey } from '../persistence/import-jobs.js';
import { RunningImports } from '../running-imports.js';

/** Gives up an import, also while it runs: then nothing of it stays. One that is applied is undone in the plan. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly running: RunningImports,
  ) {}

  async run(key: JobKey): Promise<void> {
    const tx = this.dataSource.manager;
    if (!(await findJob(tx, key))) throw new NotFound('not-found');
    const from = ['previewing', 'ready', 'applying', 'failed'] as const;
    if (await changeJob(tx, { ...key, from }, { state: 'cancelled' })) this.running.stop(key.id);
  }
}
