import { Injectable } from '@nestjs/common';
import type { ImportView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { NotFound } from '../../platform/http/errors.js';
import { changeJob, findJob, type ImportJob } from '../persistence/import-jobs.js';
import { presentImport } from '../presenters/import-view.js';
import { stoppedReport } from '../report.js';
import { RunningImports } from '../running-imports.js';

@Injectable()
export class GetImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly running: RunningImports,
  ) {}

  async ask(actor: Actor, id: string): Promise<ImportView> {
    const job = await this.find(actor, id);
    const isRunning = job.state === 'previewing' || job.state === 'applying';
    if (!isRunning || !(await this.running.isAbandoned(id)))
      return presentImport(job, actor.locale);
    return presentImport(await this.giveUp(actor, job), actor.locale);
  }

  async find({ companyId }: Pick<Actor, 'companyId'>, id: string): Promise<ImportJob> {
    const job = await findJob(this.dataSource.manager, { id, companyId });
    if (!job) throw new NotFound('not-found');
    return job;
  }

  /** The process that worked on it has died; its transaction with it, so nothing was changed. */
  private async giveUp(actor: Actor, job: ImportJob): Promise<ImportJob> {
    const report = stoppedReport(job.report, 'import-interrupted');
    await changeJob(
      this.dataSource.manager,
      { ...job, from: [job.state] },
      { state: 'failed', report },
    );
    return this.find(actor, job.id);
  }
}
