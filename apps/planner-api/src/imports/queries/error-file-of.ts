import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { BringIn } from '../bring-in.js';
import { errorFile } from '../error-file.js';
import { UnreadableFile, type Fault } from '../fault.js';
import { checkChoice } from '../mapping/check-mapping.js';
import { contentOf, type ImportJob } from '../persistence/import-jobs.js';
import { readFileOfWorksites } from '../read-file.js';
import { GetImport } from './get-import.js';

export interface Download {
  readonly fileName: string;
  readonly text: string;
}

/** Every error of the file with its line: read again, for only the first of them are kept. */
@Injectable()
export class ErrorFileOf {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: GetImport,
    private readonly bringIn: BringIn,
  ) {}

  async ask(actor: Actor, id: string): Promise<Download> {
    const job = await this.imports.find(actor, id);
    const stem = job.fileName.replace(/\.[^.]*$/, '');
    const suffix = actor.locale === 'fr' ? 'erreurs' : 'errors';
    return {
      fileName: `${stem}-${suffix}.csv`,
      text: errorFile(await this.faults(actor, job), actor.locale),
    };
  }

  private async faults(actor: Actor, job: ImportJob): Promise<readonly Fault[]> {
    if (job.state === 'applied' || job.state === 'cancelled') return job.report.faults;
    try {
      const choice = checkChoice(await this.bringIn.present(actor, job.boardId), job.mapping);
      const content = await contentOf(this.dataSource.manager, job);
      return [...choice, ...(await readFileOfWorksites(content, job.mapping)).faults];
    } catch (error) {
      if (error instanceof UnreadableFile) return [error.fault];
      throw error;
    }
  }
}
