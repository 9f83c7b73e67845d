import { Injectable } from '@nestjs/common';
import type { ImportMapping } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { NotFound } from '../../platform/http/errors.js';
import type { Who } from '../../planning/planning.access.js';
import { UnreadableFile } from '../fault.js';
import {
  changeJob,
  contentOf,
  findJob,
  type ImportJob,
  type ImportReport,
  type JobKey,
} from '../persistence/import-jobs.js';
import { sampleOf } from '../read-file.js';
import { refuseState } from '../refusals.js';
import { columnsOf, emptyReport } from '../report.js';
import { PreviewJob } from './preview-job.js';

/** Another reading of the same file; previewed again. */
@Injectable()
export class ChangeMapping {
  constructor(
    private readonly dataSource: DataSource,
    private readonly preview: PreviewJob,
  ) {}

  async run(who: Who, key: JobKey, mapping: ImportMapping): Promise<void> {
    const tx = this.dataSource.manager;
    const job = await findJob(tx, key);
    if (!job) throw new NotFound('not-found');
    const report = await this.reportOf(job, mapping);
    const isTaken = await changeJob(
      tx,
      { ...key, from: ['ready', 'failed'] },
      { state: 'previewing', mapping, report },
    );
    if (!isTaken) throw refuseState(isOver(job) ? 'import-over' : 'import-busy');
    await this.preview.start({ ...job, mapping, report }, who);
  }

  /** Another separator makes other columns. */
  private async reportOf(job: ImportJob, mapping: ImportMapping): Promise<ImportReport> {
    const isSameForm =
      job.mapping.separator === mapping.separator && job.mapping.encoding === mapping.encoding;
    if (isSameForm || isOver(job)) return emptyReport(job.report.columns);
    try {
      return emptyReport(
        columnsOf(await sampleOf(await contentOf(this.dataSource.manager, job), mapping)),
      );
    } catch (error) {
      if (error instanceof UnreadableFile) return emptyReport(job.report.columns);
      throw error;
    }
  }
}

const isOver = ({ state }: ImportJob): boolean => state === 'applied' || state === 'cancelled';
