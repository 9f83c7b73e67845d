import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { Plan } from '@pastille/scheduling';
import type { Actor } from '../../platform/auth/actor.js';
import { Outbox } from '../outbox.js';
import { knownAddresses, type KnownAddress } from '../persistence/address-rows.js';
import {
  boardsWithFeeds,
  insertNotice,
  lockReader,
  noticesOf,
  sentNotices,
  type NoticeBoard,
} from '../persistence/notice-rows.js';
import { isSaidBy, letterOf } from './letter-of.js';
import { NoticeDuty, NoticeGround } from './notice-ground.js';
import { missedByPerson, type Missed } from './notices-of-people.js';
import { ownDayLink } from './own-day-link.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Whose eyes the service has: all of a company’s boards, and nobody’s own. */
const serviceOf = ({ companyId, locale }: NoticeBoard): Actor => ({
  ...{ userId: NOBODY, sessionId: NOBODY, name: 'Pastille', role: 'administrator' },
  ...{ companyId, locale },
});

interface Writing extends NoticeBoard {
  readonly plan: Plan;
  readonly person: KnownAddress;
  readonly missed: readonly Missed[];
  readonly generation: number;
}

/**
 * Writes to whoever has not got a change of the next twenty-four hours: not fetched, not acknowledged, not
 * told by phone. Once a person and state of a change; only where the company’s own server sends it.
 */
@Injectable()
export class NoticeMails implements BeforeApplicationShutdown {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly ground: NoticeGround,
    private readonly outbox: Outbox,
    private readonly duty: NoticeDuty,
  ) {}

  /** What has begun is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  @Cron('30 */5 * * * *', { name: 'notice-mails', unrefTimeout: true })
  look(): Promise<void> {
    if (!this.duty.role.serves || !this.outbox.isConfigured) return this.running;
    this.running = this.running.then(() => this.work()).catch((error: unknown) => this.tell(error));
    return this.running;
  }

  private async work(): Promise<void> {
    const boards = await boardsWithFeeds(this.ground.dataSource.manager);
    for (const board of boards) await this.lookAt(board);
  }

  private async lookAt(board: NoticeBoard): Promise<void> {
    const { dataSource, freshness, plans, links } = this.ground;
    const { companyId, boardId } = board;
    // Who was written to believes that mail: it is what came after it that they do not know.
    const told = await sentNotices(dataSource.manager, boardId);
    const missed = missedByPerson(await freshness.askBeside(serviceOf(board), boardId, told));
    if (missed.size === 0) return;
    const plan = (await plans.of(companyId)).find((one) => one.boardId === boardId);
    if (!plan) return;
    const generations = await links.generationsOf(companyId);
    for (const person of await knownAddresses(dataSource.manager, companyId)) {
      const generation = generations.get(person.resourceId) ?? 0;
      const own = missed.get(person.resourceId) ?? [];
      if (own.length > 0) await this.write({ ...board, plan, person, missed: own, generation });
    }
  }

  private write(writing: Writing): Promise<void> {
    const { person, missed, companyId, plan, locale } = writing;
    const { resourceId } = person;
    return this.ground.unitOfWork.run(async (tx) => {
      await lockReader(tx, resourceId);
      const known = await noticesOf(tx, resourceId);
      const telling = { plan, locale: person.locale ?? locale };
      const unsaid = missed.filter(
        (one) =>
          !isSaidBy(known, telling, one) &&
          !known.some((row) => row.subjectId === one.subjectId && row.revision === one.revision),
      );
      if (unsaid.length === 0) return;
      const mailId = await this.outbox.put(tx, this.mailOf({ ...writing, missed: unsaid }));
      for (const { subjectId, revision } of unsaid) {
        await insertNotice(tx, { resourceId, subjectId, revision }, { companyId, mailId });
      }
    });
  }

  private mailOf({ plan, person, missed, generation, ...board }: Writing) {
    const { resourceId, address } = person;
    const locale = person.locale ?? board.locale;
    const name = plan.records.resource.get(resourceId)?.name ?? '';
    const link = ownDayLink(plan, missed, { resourceId, generation });
    const written = letterOf({
      ...{ plan, name, locale, missed },
      link: link && this.ground.links.addressOf(link),
    });
    return {
      ...{ companyId: board.companyId, kind: 'unfetched-changes' as const, locale },
      onceKey: null,
      to: [{ name, address, resourceId, role: 'to' as const }],
      ...{ ...written, attachments: [], by: null, replyTo: null },
      about: { boardId: board.boardId, worksiteId: null, interventionId: null },
      ...{ wantsReceipt: false, isPrivate: true },
    };
  }

  private tell(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.duty.log.warn(`mails about missed changes will be looked for again: ${message}`, 'mail');
  }
}
