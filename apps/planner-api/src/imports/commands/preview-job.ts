import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Who } from '../../planning/planning.access.js';
import { BringIn } from '../bring-in.js';
import { UnreadableFile } from '../fault.js';
import { checkChoice } from '../mapping/check-mapping.js';
import {
  changeJob,
  contentOf,
  type ImportJob,
  type ImportReport,
} from '../persistence/import-jobs.js';
import { Progress } from '../progress.js';
import { readFileOfWorksites } from '../read-file.js';
import { failureReport, readyReport } from '../report.js';
import { RunningImports } from '../running-imports.js';

/** Long enough for most files: then the first answer already holds the preview. */
const PATIENCE_MS = 2_500;

/** Reads the file with its mapping and says what the import would do. Changes nothing in the plan. */
@Injectable()
export class PreviewJob {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bringIn: BringIn,
    private readonly running: RunningImports,
  ) {}

  /** Returns when the preview is there, or when it takes longer than a person waits. */
  async start(job: ImportJob, who: Who): Promise<void> {
    const end = this.running.start(job.id, async (signal) => {
      const report = await this.report(job, who, new Progress(this.dataSource, job, signal));
      const state = report.failure === null ? 'ready' : 'failed';
      // Also where another process took this one for dead meanwhile.
      const from = ['previewing', 'failed'] as const;
      await changeJob(this.dataSource.manager, { ...job, from }, { state, report });
    });
    await Promise.race([end, patience()]);
  }

  private async report(job: ImportJob, who: Who, progress: Progress): Promise<ImportReport> {
    const { mapping, boardId, fileName } = job;
    const { columns } = job.report;
    try {
      const content = await contentOf(this.dataSource.manager, job);
      const read = await readFileOfWorksites(content, mapping, (rows) => progress.at(rows, rows));
      const choice = checkChoice(await this.bringIn.present(who, boardId), mapping);
      const reading = { ...read, faults: [...choice, ...read.faults] };
      const planned = await this.bringIn.preview({ who, boardId, fileName, mapping, reading });
      await progress.write(read.rows, read.rows);
      return readyReport(columns, reading, planned);
    } catch (error) {
      if (error instanceof UnreadableFile) return failureReport(columns, error.fault);
      throw error;
    }
  }
}

function patience(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS).unref());
}
