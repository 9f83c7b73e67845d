import { Injectable } from '@nestjs/common';
import type { FreshnessView } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import { DataSource } from 'typeorm';
import { ActLinks } from '../../act-links/act-links.js';
import { publishedMarkOf } from '../../act-links/links/published-mark.js';
import { findBoard } from '../../planning/commands/board-row.js';
import { sightOfRole } from '../../planning/planning.access.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { RecentNews } from '../chronicle/recent-news.js';
import { freshness, type FreshnessAsk } from '../freshness/freshness.js';
import { readersOf } from '../freshness/readers.js';
import { activeFeedsOfBoard } from '../persistence/feed-rows.js';
import { readsMark, readsOf } from '../persistence/read-rows.js';

/** Notices come and go with the time: an answer holds that long at most. */
const MINUTES_THAT_HOLD = 5;

export interface FreshnessText {
  readonly etag: string;
  /** `null`: what the caller has is right. */
  readonly view: FreshnessView | null;
}

/** Which published changes have not reached whom: for the board, the popovers and, once there is mail, for mails. */
@Injectable()
export class GetFreshness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly boards: RecentNews,
    private readonly actLinks: ActLinks,
    private readonly clock: Clock,
  ) {}

  async ask(actor: Actor, boardId: string, known: string | null): Promise<FreshnessText> {
    const { manager } = this.dataSource;
    const { id, revision } = await findBoard(manager, boardId, actor);
    const acknowledged = await this.actLinks.acknowledgedSince(id, 0);
    const tick = Math.floor(this.clock.nowMinutes() / MINUTES_THAT_HOLD);
    const rights = sightOfRole(actor.role) === 'whole' ? 'whole' : actor.userId;
    const reads = await readsMark(manager, id);
    const etag = `W/"${[revision, reads, acknowledged.length, tick, rights].join('-')}"`;
    if (known === etag) return { etag, view: null };
    const { plan, news } = await this.boards.of(id, actor.companyId);
    const acks = new Set(
      acknowledged.map((one) => ackKey(one.subjectId, one.resourceId, one.mark)),
    );
    // Its mark is that of when it still stood: who said « bien reçu » then has not heard that it is off.
    const isAcknowledged: FreshnessAsk['isAcknowledged'] = (interventionId, resourceId, copy) =>
      copy !== null &&
      copy.state !== 'cancelled' &&
      acks.has(ackKey(interventionId, resourceId, publishedMarkOf(copy)));
    const readers = await this.readersSeenBy(actor, plan);
    const now = this.clock.nowMinutes();
    const answer = freshness({ now, news, readers, isAcknowledged });
    return { etag, view: { boardId: id, revision: plan.revision, at: now, ...answer } };
  }

  /** A technician learns of their own phone and of nobody else's. */
  private async readersSeenBy({ role, userId }: Actor, plan: Plan) {
    const { manager } = this.dataSource;
    const feeds = await activeFeedsOfBoard(manager, plan.boardId);
    const reads = await readsOf(
      manager,
      feeds.map(({ id }) => id),
    );
    const readers = readersOf(plan, feeds, reads);
    if (sightOfRole(role) === 'whole') return readers;
    return readers.filter(({ resourceId }) => {
      const one = plan.records.resource.get(resourceId);
      return one?.kind === 'staff' && one.userId === userId;
    });
  }
}

const ackKey = (interventionId: string, resourceId: string, mark: number): string =>
  `${interventionId} ${resourceId} ${mark}`;
