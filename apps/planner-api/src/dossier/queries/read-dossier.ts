import { Injectable } from '@nestjs/common';
import type { CustomQuestion, LetterheadView, WorksiteDossierView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { NotFound } from '../../platform/http/errors.js';
import { findSubjects, partsOf } from '../persistence/dossier-rows.js';
import { letterheadOf } from '../persistence/letterhead-rows.js';
import { questionsOf } from '../persistence/question-rows.js';
import { presentDossier, presentLetterhead } from '../present-dossier.js';

export interface PrintedHead {
  readonly view: LetterheadView;
  /** PNG or JPEG. */
  readonly logo: Buffer | null;
}

/** For whatever is printed. Who may read it has been asked by the caller: nothing here knows who asks. */
@Injectable()
export class ReadDossier {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws NotFound where there is no such worksite */
  async ofWorksite(worksiteId: string): Promise<WorksiteDossierView> {
    const { manager } = this.dataSource;
    const subjects = await findSubjects(manager, worksiteId);
    if (!subjects) throw new NotFound('not-found');
    const parts = await partsOf(manager, subjects);
    const { questions } = await questionsOf(manager, subjects.companyId);
    return presentDossier(worksiteId, parts, questions);
  }

  /** In the company’s order, archived ones too: their answers may still be shown. */
  async questions(companyId: string): Promise<readonly CustomQuestion[]> {
    return (await questionsOf(this.dataSource.manager, companyId)).questions;
  }

  async letterhead(companyId: string): Promise<PrintedHead> {
    const head = await letterheadOf(this.dataSource.manager, companyId);
    return { view: presentLetterhead(head), logo: head.logo?.content ?? null };
  }
}
