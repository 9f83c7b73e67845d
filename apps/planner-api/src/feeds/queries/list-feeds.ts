import { Injectable } from '@nestjs/common';
import type { FeedView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Forbidden, NotFound } from '../../platform/http/errors.js';
import { RecentNews, type KnownBoard } from '../chronicle/recent-news.js';
import type { Feed } from '../feed.js';
import { mayReadAllFeeds } from '../feeds.access.js';
import { countUnfetched } from '../freshness/freshness.js';
import { bySubject } from '../freshness/net-news.js';
import { readUpTo } from '../freshness/readers.js';
import { slotsIn } from '../freshness/slots.js';
import { tellsOf } from '../freshness/told-to.js';
import { findFeed, listFeeds } from '../persistence/feed-rows.js';
import { readsOf, type FeedRead } from '../persistence/read-rows.js';
import { presentFeed } from '../presenters/feed-view.js';
import { calendarName } from '../serve/write-calendar.js';

/** The subscriptions of a person, or of the company. */
@Injectable()
export class ListFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly boards: RecentNews,
    private readonly clock: Clock,
  ) {}

  async ask(actor: Actor, whose: 'own' | 'all'): Promise<FeedView[]> {
    if (whose === 'all' && !mayReadAllFeeds(actor)) throw new Forbidden('not-your-role');
    const { companyId } = actor;
    const ownerId = whose === 'all' ? null : actor.userId;
    return this.present(await listFeeds(this.dataSource.manager, { companyId, ownerId }));
  }

  /** One, as whoever may change it sees it. */
  async one({ companyId }: Actor, id: string): Promise<FeedView> {
    const feed = await findFeed(this.dataSource.manager, { id, companyId });
    const [view] = feed ? await this.present([feed]) : [];
    if (!view) throw new NotFound('not-found');
    return view;
  }

  private async present(feeds: readonly Feed[]): Promise<FeedView[]> {
    const reads = await readsOf(
      this.dataSource.manager,
      feeds.map(({ id }) => id),
    );
    const boards = new Map<string, KnownBoard>();
    for (const { boardId, companyId } of feeds) {
      if (!boards.has(boardId)) boards.set(boardId, await this.boards.of(boardId, companyId));
    }
    return feeds.flatMap((feed) => {
      const board = boards.get(feed.boardId);
      return board ? [this.view(feed, board, reads.get(feed.id) ?? [])] : [];
    });
  }

  private view(feed: Feed, { plan, news }: KnownBoard, reads: readonly FeedRead[]): FeedView {
    const reader = {
      tells: tellsOf(plan, feed.scope, feed.includes),
      upTo: readUpTo([feed], reads),
    };
    const now = this.clock.nowMinutes();
    const unfetched = feed.revokedAt
      ? 0
      : countUnfetched(bySubject(news), reader, { now, slotsOf: slotsIn(plan, now) });
    return presentFeed({ feed, name: calendarName(plan, feed.scope), reads, unfetched });
  }
}
