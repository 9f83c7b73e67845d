import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../../platform/http/errors.js';
import type { Who } from '../../planning/planning.access.js';
import { boardsOf } from '../../planning/queries/get-boards.js';
import { BringIn } from '../bring-in.js';
import { defaultStatusId } from '../changes/present.js';
import { UnreadableFile } from '../fault.js';
import { guessMapping } from '../mapping/guess-mapping.js';
import { findJob, insertJob, type JobKey } from '../persistence/import-jobs.js';
import { sampleOf, sniffFormat } from '../read-file.js';
import { refuseFile } from '../refusals.js';
import { columnsOf, emptyReport } from '../report.js';
import { PreviewJob } from './preview-job.js';

export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Takes a file in, guesses how to read it, and previews it. */
@Injectable()
export class CreateImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bringIn: BringIn,
    private readonly preview: PreviewJob,
  ) {}

  async run(who: Who, { name, content }: SentFile): Promise<JobKey> {
    const tx = this.dataSource.manager;
    const [board] = (await boardsOf(tx, who)).boards;
    if (!board) throw new NotFound('unknown-board');
    const key = { id: randomUUID(), companyId: who.companyId };
    const { mapping, report } = await this.look(who, board.id, content);
    await insertJob(tx, {
      ...key,
      boardId: board.id,
      userId: who.userId,
      fileName: name,
      content,
      mapping,
      report,
    });
    const job = await findJob(tx, key);
    if (job) await this.preview.start(job, who);
    return key;
  }

  private async look(who: Who, boardId: string, content: Buffer) {
    const present = await this.bringIn.present(who, boardId);
    const defaults = {
      statusId: defaultStatusId(present),
      branchId: present.settings.mainBranchId,
    };
    try {
      const format = sniffFormat(content);
      const sample = await sampleOf(content, format);
      return {
        mapping: guessMapping(sample, format, defaults),
        report: emptyReport(columnsOf(sample)),
      };
    } catch (error) {
      throw error instanceof UnreadableFile ? refuseFile(error.fault) : error;
    }
  }
}
