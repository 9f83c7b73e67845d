import { Injectable } from '@nestjs/common';
import type { WorksiteDossierView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { findBoard } from '../../planning/commands/board-row.js';
import { WarmPlans } from '../../planning/commands/warm-plans.js';
import type { Who } from '../../planning/planning.access.js';
import { NotFound } from '../../platform/http/errors.js';
import { maySeeDossier } from '../dossier.access.js';
import { findSubjects } from '../persistence/dossier-rows.js';
import { ReadDossier } from './read-dossier.js';

/** The dossier of a worksite that one may see; of others there is none. */
@Injectable()
export class GetDossier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: WarmPlans,
    private readonly reading: ReadDossier,
  ) {}

  async ask(who: Who, worksiteId: string): Promise<WorksiteDossierView> {
    const { manager } = this.dataSource;
    const subjects = await findSubjects(manager, worksiteId);
    if (subjects?.companyId !== who.companyId) throw new NotFound('not-found');
    const { revision } = await findBoard(manager, subjects.boardId, who);
    const plan = await this.plans.atLeast(manager, subjects.boardId, revision);
    if (!maySeeDossier(who, worksiteId, plan)) throw new NotFound('not-found');
    return this.reading.ofWorksite(worksiteId);
  }
}
