import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { NotFound, Refusal } from '../../platform/http/errors.js';
import { JsonLog } from '../../platform/log/json-log.js';
import type { Who } from '../../planning/planning.access.js';
import { BringIn } from '../bring-in.js';
import { UnreadableFile } from '../fault.js';
import {
  changeJob,
  contentOf,
  findJob,
  type ImportJob,
  type ImportReport,
  type JobKey,
} from '../persistence/import-jobs.js';
import { Progress } from '../progress.js';
import { readFileOfWorksites } from '../read-file.js';
import { refuseState } from '../refusals.js';
import { failureReport, stoppedReport } from '../report.js';
import { ImportStopped, RunningImports } from '../running-imports.js';

/** Reading is the first half of the bar, the plan and its tables the second. */
const READ_SHARE = 0.5;

/** Imports what was previewed, in the background: one command, one transaction, one undo. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bringIn: BringIn,
    private readonly running: RunningImports,
    private readonly log: JsonLog,
  ) {}

  async run(who: Who, key: JobKey): Promise<void> {
    const tx = this.dataSource.manager;
    const job = await findJob(tx, key);
    if (!job) throw new NotFound('not-found');
    // Asked for twice: it is what was wanted.
    if (job.state === 'applying' || job.state === 'applied') return;
    if (job.state !== 'ready') throw refuseState('import-not-ready');
    if (job.report.errors > 0) throw refuseState('import-has-errors');
    await this.begin(job, who);
  }

  /** Returns when the job is taken; taken under the lock, so that nobody thinks it abandoned. */
  private begin(job: ImportJob, who: Who): Promise<void> {
    return new Promise((resolve) => {
      const end = this.running.start(job.id, async (signal) => {
        const tx = this.dataSource.manager;
        const isMine = await changeJob(tx, { ...job, from: ['ready'] }, { state: 'applying' });
        resolve();
        if (isMine) await this.apply(job, who, signal);
      });
      void end.then(resolve);
    });
  }

  private async apply(job: ImportJob, who: Who, signal: AbortSignal): Promise<void> {
    const total = job.report.rows;
    const progress = new Progress(this.dataSource, job, signal);
    try {
      const content = await contentOf(this.dataSource.manager, job);
      const { mapping, boardId, fileName } = job;
      const onRow = (rows: number) => progress.at(Math.floor(rows * READ_SHARE), total);
      const reading = await readFileOfWorksites(content, mapping, onRow);
      const beforeCommit = (tx: EntityManager) => this.conclude(tx, job, signal);
      // The job's own id: whoever repeats it gets the same answer.
      await this.bringIn.run({
        who,
        boardId,
        fileName,
        mapping,
        reading,
        commandId: job.id,
        beforeCommit,
      });
      // Nothing to change means nothing to commit.
      await changeJob(
        this.dataSource.manager,
        { ...job, from: ['applying'] },
        { state: 'applied' },
      );
      await progress.write(total, total);
    } catch (error) {
      await this.fail(job, error);
    }
  }

  /** Who cancelled meanwhile has won: everything is rolled back. */
  private async conclude(tx: EntityManager, job: ImportJob, signal: AbortSignal): Promise<void> {
    const isStanding = await changeJob(tx, { ...job, from: ['applying'] }, { state: 'applied' });
    if (!isStanding || signal.aborted) throw new ImportStopped();
  }

  private async fail(job: ImportJob, error: unknown): Promise<void> {
    const isExpected =
      error instanceof ImportStopped || error instanceof UnreadableFile || error instanceof Refusal;
    if (!isExpected) this.log.bug(error, 'imports');
    const report = reportOf(job.report, error);
    await changeJob(
      this.dataSource.manager,
      { ...job, from: ['applying'] },
      { state: 'failed', report },
    );
  }
}

function reportOf(report: ImportReport, error: unknown): ImportReport {
  if (error instanceof UnreadableFile) return failureReport(report.columns, error.fault);
  return stoppedReport(
    report,
    error instanceof ImportStopped ? 'import-interrupted' : 'import-failed',
  );
}
