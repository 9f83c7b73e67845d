import { Injectable } from '@nestjs/common';
import type { WorksiteDossierView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { findBoard } from '../../planning/commands/board-row.js';
import { WarmPlans } from '../../planning/commands/warm-plans.js';
import type { Who } from '../../planning/planning.access.js';
import { Forbidden, NotFound } from '../../platform/http/errors.js';
import { ticked } from '../change/apply-change.js';
import { maySeeDossier, mayTick } from '../dossier.access.js';
import { emptyPart, savePart, type Subjects } from '../persistence/dossier-rows.js';
import { presentDossier } from '../present-dossier.js';
import { DossierDesk } from './dossier-desk.js';

export interface Tick {
  readonly worksiteId: string;
  readonly itemId: string;
  readonly done: boolean;
}

/** A line of the checklist is done, or not yet. Without a version: it says what is, not what changes. */
@Injectable()
export class TickItem {
  constructor(
    private readonly desk: DossierDesk,
    private readonly plans: WarmPlans,
    private readonly dataSource: DataSource,
  ) {}

  async run(who: Who, tick: Tick): Promise<WorksiteDossierView> {
    const { view, subjects } = await this.desk.unitOfWork.run(async (tx) => {
      const { parts, subjects, questions } = await this.desk.open(tx, who, tick.worksiteId);
      await this.demand(who, tick.worksiteId, subjects);
      const before = parts.find(({ about }) => about === 'worksite') ?? emptyPart('worksite');
      const writer = this.desk.writer(who);
      const at = Math.floor(writer.at.getTime() / 60_000);
      const part = ticked(before, tick, { by: writer.id, name: writer.name, at });
      if (!part) throw new NotFound('not-found');
      const others = parts.filter(({ about }) => about !== 'worksite');
      const after = part === before ? before : { ...part, version: before.version + 1, writer };
      if (after !== before) {
        const { companyId } = subjects;
        await savePart(tx, { companyId, subjectId: tick.worksiteId, part, writer });
      }
      return { subjects, view: presentDossier(tick.worksiteId, [...others, after], questions) };
    });
    await this.desk.tell(this.dataSource.manager, subjects);
    return view;
  }

  private async demand(who: Who, worksiteId: string, { boardId }: Subjects): Promise<void> {
    const { manager } = this.dataSource;
    const { revision } = await findBoard(manager, boardId, who);
    const plan = await this.plans.atLeast(manager, boardId, revision);
    if (!maySeeDossier(who, worksiteId, plan)) throw new NotFound('not-found');
    if (!mayTick(who, worksiteId, plan)) throw new Forbidden('not-your-role');
  }
}
