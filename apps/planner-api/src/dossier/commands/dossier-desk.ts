import { Injectable } from '@nestjs/common';
import type { CustomQuestion } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import type { Who } from '../../planning/planning.access.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotFound } from '../../platform/http/errors.js';
import { BoardNews } from '../../platform/realtime/board-news.js';
import {
  boardsShowing,
  findSubjects,
  lockSubjects,
  partsOf,
  type DossierPart,
  type Subjects,
  type Writer,
} from '../persistence/dossier-rows.js';
import { questionsOf } from '../persistence/question-rows.js';

/** A dossier that nobody else changes until the COMMIT. */
export interface OpenDossier {
  readonly subjects: Subjects;
  readonly parts: readonly DossierPart[];
  readonly questions: readonly CustomQuestion[];
}

/** What changing a dossier stands on. */
@Injectable()
export class DossierDesk {
  constructor(
    readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly news: BoardNews,
  ) {}

  /** Another company’s worksite is none. */
  async open(tx: EntityManager, who: Who, worksiteId: string): Promise<OpenDossier> {
    const subjects = await findSubjects(tx, worksiteId);
    if (subjects?.companyId !== who.companyId) throw new NotFound('not-found');
    await lockSubjects(tx, subjects);
    const parts = await partsOf(tx, subjects);
    const { questions } = await questionsOf(tx, who.companyId);
    return { subjects, parts, questions };
  }

  writer({ userId, name }: Who): Writer {
    return { id: userId, name, at: this.clock.now() };
  }

  /** After the COMMIT: every page that shows any of it asks again. */
  async tell(tx: EntityManager, subjects: Subjects): Promise<void> {
    this.tellBoards(await boardsShowing(tx, subjects));
  }

  /** Questions and the letterhead are shown on all boards of a company. */
  async tellCompany(tx: EntityManager, companyId: string): Promise<void> {
    const boards = await tx.query<{ id: string }[]>('select id from board where company_id = $1', [
      companyId,
    ]);
    this.tellBoards(boards.map(({ id }) => id));
  }

  private tellBoards(ids: readonly string[]): void {
    for (const boardId of ids) this.news.announce({ boardId, topic: 'dossier' });
  }
}
