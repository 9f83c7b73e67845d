import { Injectable } from '@nestjs/common';
import { decide, type Plan } from '@pastille/scheduling';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { clientOf } from '../../files/subject.js';
import { KeepPhoto, type KeptPhoto, type SentPhoto } from '../../files/commands/keep-photo.js';
import { ExecuteCommand, type Desk, type Order } from '../../planning/commands/execute-command.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Contradiction, RuleViolated } from '../../platform/http/errors.js';
import { namedUuid } from '../../platform/named-uuid.js';
import { BoardNews } from '../../platform/realtime/board-news.js';
import { mayActFromLink } from '../act-links.access.js';
import type { SealedAct } from '../acts/sealed-act.js';
import { whatFollows, type Consequence } from '../acts/what-follows.js';
import type { DayWork } from '../day/day-work.js';
import { workOf } from '../day/day-work.js';
import { insertReport, type Report } from '../persistence/reports.js';
import type { Visit } from '../queries/open-link.js';
import { ActNotDone } from '../said.js';

/** One act, as the page sent it; its seal was read already. */
export interface Deed {
  readonly visit: Visit;
  readonly work: DayWork;
  readonly act: SealedAct & { readonly kind: Report['kind'] };
  readonly left: number;
  readonly note: string | null;
  readonly photo: SentPhoto | null;
}

/**
 * Does what a person says from the link in their calendar: the report, and what follows from it in the
 * plan, in one transaction. The same act twice, or of two phones at once, is done once.
 */
@Injectable()
export class DoAct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: ExecuteCommand,
    private readonly photos: KeepPhoto,
    private readonly clock: Clock,
    private readonly news: BoardNews,
  ) {}

  /** @throws ActNotDone where nothing was changed */
  async run(deed: Deed): Promise<void> {
    const { visit, work, act, left } = deed;
    const consequence = whatFollows(visit.plan, work, { kind: act.kind, left });
    const photo = deed.photo && (await this.photos.scaleAndStore(deed.photo));
    const keep = (tx: EntityManager): Promise<void> => this.keep(tx, { deed, consequence, photo });
    if (consequence.command) await this.change(deed, consequence, keep);
    else await this.unitOfWork.run(keep);
    this.news.announce({ boardId: visit.person.boardId, topic: 'reports' });
  }

  private async change(
    deed: Deed,
    { command }: Consequence,
    keep: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    const { person } = deed.visit;
    if (!command) return;
    const kept = { once: false };
    const order: Order = {
      who: whoOf(deed),
      boardId: person.boardId,
      commandId: commandIdOf(deed),
      ...{ basedOn: null, expect: null, way: 'feed-link' },
      command,
      may: (plan) => mayActFromLink(person.resourceId, workUnder(plan, deed)),
      decide: ({ plan, context }: Desk) => {
        demandSame(plan, deed, command);
        return decide(plan, command, context);
      },
      beforeCommit: async (tx) => {
        await keep(tx);
        kept.once = true;
      },
    };
    await this.commands.run(order).catch(asNotDone);
    // Answered from the log: the very same act was done before.
    if (!kept.once) throw new ActNotDone('used');
  }

  private async keep(tx: EntityManager, { deed, consequence, photo }: Keeping): Promise<void> {
    const { visit, work, act, note } = deed;
    const { person } = visit;
    const now = this.clock.now();
    const report: Report = {
      ...{ id: randomUUID(), companyId: person.companyId, boardId: person.boardId },
      ...{ interventionId: work.interventionId, resourceId: person.resourceId },
      ...{ kind: act.kind, day: act.day, ordinal: act.ordinal, note },
      ...{ leftHalfDays: consequence.leftHalfDays, overHalfDays: consequence.overHalfDays },
      fileId: photo && (await this.notePhoto(tx, deed, photo)),
      ...{ byId: person.userId, byName: person.userName, at: now },
      settledAt: consequence.isOpen ? null : now,
    };
    if (!(await insertReport(tx, report))) throw new ActNotDone('used');
  }

  /** Into the « Photos » of the client; where there is none, nobody would find it. */
  private async notePhoto(
    tx: EntityManager,
    { visit: { person, plan }, work }: Deed,
    photo: KeptPhoto,
  ): Promise<string | null> {
    const clientId = clientOf(plan, work.told);
    if (clientId === null) return null;
    const { id } = await this.photos.note(tx, photo, {
      ...{ companyId: person.companyId, clientId, worksiteId: work.told.worksiteId },
      interventionId: work.interventionId,
      by: { id: person.userId, name: person.userName },
    });
    return id;
  }
}

interface Keeping {
  readonly deed: Deed;
  readonly consequence: Consequence;
  readonly photo: KeptPhoto | null;
}

const whoOf = ({ visit: { person } }: Deed): Order['who'] => ({
  userId: person.userId,
  companyId: person.companyId,
  name: person.userName,
  role: person.role,
});

/** One for each use of a link, so that a repeated one is known as what it is. */
const commandIdOf = ({ visit: { person }, act }: Deed): string =>
  namedUuid(
    act.interventionId,
    `${person.resourceId} ${act.kind} ${act.day} ${act.mark} ${act.ordinal}`,
  );

/** The same work on the plan under the board's lock, which may be newer than the page's. */
const workUnder = (plan: Plan, { work }: Deed): DayWork | null =>
  work.untouched ? work : workOf(plan, work.interventionId, work.date);

/** What was shown must still be so: else somebody moved it, or another phone was faster. */
function demandSame(plan: Plan, deed: Deed, command: unknown): void {
  const { act, left } = deed;
  const now = workUnder(plan, deed);
  if (now?.mark !== act.mark) throw new ActNotDone('old');
  const isTouched = now.untouched !== null && plan.intervention(now.interventionId) !== undefined;
  if (now.told.state !== 'open' || isTouched) throw new ActNotDone('used');
  const follows = whatFollows(plan, now, { kind: act.kind, left });
  if (!isDeepStrictEqual(follows.command, command)) throw new ActNotDone('old');
}

/** Another answer under the same id is the same act, said otherwise: the first one holds. */
function asNotDone(error: unknown): never {
  if (error instanceof Contradiction) throw new ActNotDone('used');
  if (error instanceof RuleViolated) throw new ActNotDone('old');
  throw error;
}
