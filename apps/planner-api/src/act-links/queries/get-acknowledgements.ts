import { Injectable } from '@nestjs/common';
import type { AcknowledgementsView } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import { DataSource } from 'typeorm';
import { findBoard } from '../../planning/commands/board-row.js';
import { WarmPlans } from '../../planning/commands/warm-plans.js';
import type { Who } from '../../planning/planning.access.js';
import { maySeeReports, ownResourcesOf } from '../act-links.access.js';
import { publishedMarkOf } from '../links/published-mark.js';
import { acknowledgementsSince, type Acknowledgement } from '../persistence/acknowledgements.js';

@Injectable()
export class GetAcknowledgements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: WarmPlans,
  ) {}

  /** Those that hold: of the copy that is published now. A technician sees own ones. */
  async ask(who: Who, boardId: string): Promise<AcknowledgementsView> {
    const { manager } = this.dataSource;
    const { revision } = await findBoard(manager, boardId, who);
    const plan = await this.plans.atLeast(manager, boardId, revision);
    const all = await acknowledgementsSince(manager, { boardId, revision: 0 });
    const own = maySeeReports(who) ? null : ownResourcesOf(plan, who);
    const seen = all.filter((one) => holds(plan, one) && (own?.includes(one.resourceId) ?? true));
    return {
      acknowledged: seen.map(({ subjectId, resourceId, at }) => ({
        ...{ interventionId: subjectId, resourceId },
        at: Math.floor(at.getTime() / 60_000),
      })),
    };
  }
}

function holds(plan: Plan, { subjectId, mark }: Acknowledgement): boolean {
  const published = plan.intervention(subjectId)?.published;
  return published ? publishedMarkOf(published) === mark : false;
}
