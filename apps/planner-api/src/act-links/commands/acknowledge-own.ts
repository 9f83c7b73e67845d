import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findBoard } from '../../planning/commands/board-row.js';
import { WarmPlans } from '../../planning/commands/warm-plans.js';
import type { Who } from '../../planning/planning.access.js';
import { Forbidden, NotFound } from '../../platform/http/errors.js';
import { goesThere, ownResourcesOf } from '../act-links.access.js';
import { publishedMarkOf } from '../links/published-mark.js';
import { Acknowledge } from './acknowledge.js';

/** « Bien reçu » of somebody who is signed in, for own work. Twice is once. */
@Injectable()
export class AcknowledgeOwn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: WarmPlans,
    private readonly acknowledging: Acknowledge,
  ) {}

  async run(who: Who, { boardId, interventionId }: { boardId: string; interventionId: string }) {
    const { manager } = this.dataSource;
    const board = await findBoard(manager, boardId, who);
    const plan = await this.plans.atLeast(manager, boardId, board.revision);
    const published = plan.intervention(interventionId)?.published;
    if (!published) throw new NotFound('not-found');
    const resourceId = ownResourcesOf(plan, who).find((id) => goesThere(plan, interventionId, id));
    if (resourceId === undefined) throw new Forbidden('not-your-role');
    await this.acknowledging.run({
      ...{ subjectId: interventionId, resourceId, mark: publishedMarkOf(published) },
      ...{ companyId: who.companyId, boardId, revision: plan.revision, way: 'screen' },
    });
  }
}
