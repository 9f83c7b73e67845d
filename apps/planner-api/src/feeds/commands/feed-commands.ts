import { Injectable } from '@nestjs/common';
import type { CreateFeedBody, PatchFeedBody } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import { ActLinks } from '../../act-links/act-links.js';
import { findBoard } from '../../planning/commands/board-row.js';
import { WarmPlans } from '../../planning/commands/warm-plans.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Contradiction, Forbidden, InvalidInput, NotFound } from '../../platform/http/errors.js';
import { isOwnFeed } from '../events/own-links.js';
import type { Feed } from '../feed.js';
import { isKnownScope, mayChangeFeed, maySubscribeTo } from '../feeds.access.js';
import {
  changeSettings,
  countFeedsOf,
  endTokens,
  findFeed,
  insertFeed,
  revokeFeedRow,
} from '../persistence/feed-rows.js';
import { issueAddress, type IssuedAddress } from './issue.js';

/** Phones, a tablet, the office’s screen, a few worksites: nobody has more. */
const MOST_FEEDS = 50;

/** What changing a feed stands on. */
@Injectable()
export class FeedDesk {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly plans: WarmPlans,
    readonly actLinks: ActLinks,
    readonly clock: Clock,
    readonly config: Config,
  ) {}
}

/** Subscribing, changing what is told, a new address, and an end. */
@Injectable()
export class FeedCommands {
  constructor(private readonly desk: FeedDesk) {}

  create(actor: Actor, body: CreateFeedBody): Promise<IssuedAddress> {
    return this.desk.unitOfWork.run(async (tx) => {
      await this.demandScope(tx, actor, body);
      if ((await countFeedsOf(tx, actor.userId)) >= MOST_FEEDS) {
        throw new Contradiction('too-many-feeds', { most: MOST_FEEDS });
      }
      const at = this.desk.clock.now();
      await insertFeed(tx, { ...body, companyId: actor.companyId, userId: actor.userId, at });
      return this.issue(tx, body.id, at);
    });
  }

  patch(actor: Actor, id: string, body: PatchFeedBody): Promise<void> {
    return this.desk.unitOfWork.run(async (tx) => {
      const feed = await this.ownFeed(tx, actor, id);
      await changeSettings(tx, { ...feed, ...body }, this.desk.clock.now());
    });
  }

  /** The old address is dead from then on, and so are the links that were in its events. */
  rotate(actor: Actor, id: string): Promise<IssuedAddress> {
    return this.desk.unitOfWork.run(async (tx) => {
      const feed = await this.ownFeed(tx, actor, id);
      const at = this.desk.clock.now();
      await this.endAddresses(tx, feed, at);
      return this.issue(tx, id, at);
    });
  }

  /** Again and again is once. */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.desk.unitOfWork.run(async (tx) => {
      const feed = await this.changeable(tx, actor, id);
      if (feed.revokedAt) return;
      const at = this.desk.clock.now();
      await this.endAddresses(tx, feed, at);
      await revokeFeedRow(tx, id, at);
    });
  }

  private issue(tx: EntityManager, feedId: string, at: Date): Promise<IssuedAddress> {
    return issueAddress(tx, { feedId, at, publicUrl: this.desk.config.publicUrl });
  }

  private async endAddresses(tx: EntityManager, feed: Feed, at: Date): Promise<void> {
    await endTokens(tx, feed.id, at);
    const { scope, companyId, boardId } = feed;
    if (scope.type !== 'person') return;
    const { revision } = await findBoard(tx, boardId, feed);
    const plan = await this.desk.plans.atLeast(tx, boardId, revision);
    if (!isOwnFeed(feed, plan)) return;
    await this.desk.actLinks.endAllOf(tx, { companyId, resourceId: scope.id });
  }

  private async demandScope(
    tx: EntityManager,
    actor: Actor,
    { boardId, scope }: Pick<CreateFeedBody, 'boardId' | 'scope'>,
  ): Promise<void> {
    const { revision } = await findBoard(tx, boardId, actor);
    const plan = await this.desk.plans.atLeast(tx, boardId, revision);
    if (!maySubscribeTo(actor, scope, plan)) throw new Forbidden('feed-not-yours');
    if (isKnownScope(scope, plan)) return;
    const fault = {
      ...{ code: 'invalid', sentence: 'unknown-feed-subject', params: {} },
      field: 'scope.id',
    };
    throw new InvalidInput('unknown-feed-subject', {}, [fault]);
  }

  /** Another one's feed is none, except for an administrator. */
  private async changeable(tx: EntityManager, actor: Actor, id: string): Promise<Feed> {
    const feed = await findFeed(tx, { id, companyId: actor.companyId });
    if (!feed || !mayChangeFeed(actor, feed.owner.id)) throw new NotFound('not-found');
    return feed;
  }

  private async ownFeed(tx: EntityManager, actor: Actor, id: string): Promise<Feed> {
    const feed = await this.changeable(tx, actor, id);
    if (feed.revokedAt) throw new Contradiction('feed-is-revoked');
    return feed;
  }
}
