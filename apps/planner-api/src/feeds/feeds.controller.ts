import { Body, Controller, Headers, Param, Query, Res } from '@nestjs/common';
import {
  CreateFeedBody,
  FeedsQuery,
  Id,
  PatchFeedBody,
  PhoneCallBody,
  routes,
  type FeedView,
  type IssuedFeedView,
} from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { BoardNews } from '../platform/realtime/board-news.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { FeedCommands } from './commands/feed-commands.js';
import { TellByPhone } from './commands/tell-by-phone.js';
import { maySubscribe, mayTellByPhone } from './feeds.access.js';
import { GetFreshness } from './queries/get-freshness.js';
import { ListFeeds } from './queries/list-feeds.js';

/** Subscriptions, and what is known of who fetched what. What may be seen of others is asked in the handlers. */
@Controller()
export class FeedsController {
  constructor(
    private readonly commands: FeedCommands,
    private readonly feeds: ListFeeds,
    private readonly freshnessOf: GetFreshness,
    private readonly calling: TellByPhone,
    private readonly news: BoardNews,
  ) {}

  @Endpoint(routes.feeds)
  @Access(anySignedIn)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: FeedsQuery }) { whose = 'own' }: FeedsQuery,
  ) {
    return { feeds: await this.feeds.ask(actor, whose) };
  }

  @Endpoint(routes.createFeed)
  @Access(maySubscribe)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateFeedBody }) body: CreateFeedBody,
  ): Promise<IssuedFeedView> {
    const issued = await this.commands.create(actor, body);
    return { feed: await this.announced(actor, body.id), ...issued };
  }

  @Endpoint(routes.patchFeed)
  @Access(maySubscribe)
  async patch(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: PatchFeedBody }) body: PatchFeedBody,
  ): Promise<FeedView> {
    await this.commands.patch(actor, id, body);
    return this.announced(actor, id);
  }

  @Endpoint(routes.rotateFeed)
  @Access(maySubscribe)
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<IssuedFeedView> {
    const issued = await this.commands.rotate(actor, id);
    return { feed: await this.announced(actor, id), ...issued };
  }

  @Endpoint(routes.revokeFeed)
  @Access(maySubscribe)
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<FeedView> {
    await this.commands.revoke(actor, id);
    return this.announced(actor, id);
  }

  @Endpoint(routes.freshness)
  @Unstripped('asked over and over by every open board: answered 304 before anything is computed')
  @Access(anySignedIn)
  async freshness(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const { etag, view } = await this.freshnessOf.ask(actor, boardId, known ?? null);
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'private, no-cache');
    if (view === null) {
      response.statusCode = 304;
      response.end();
      return;
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(view));
  }

  @Endpoint(routes.tellByPhone)
  @Access(mayTellByPhone)
  async tell(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Body({ schema: PhoneCallBody }) body: PhoneCallBody,
  ) {
    await this.calling.tell(actor, boardId, body);
    return { ok: true } as const;
  }

  @Endpoint(routes.untellByPhone)
  @Access(mayTellByPhone)
  async untell(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Body({ schema: PhoneCallBody }) body: PhoneCallBody,
  ) {
    await this.calling.takeBack(actor, boardId, body);
    return { ok: true } as const;
  }

  /** The feed as it is now, once the open boards were told to ask again. */
  private async announced(actor: Actor, id: string): Promise<FeedView> {
    const feed = await this.feeds.one(actor, id);
    this.news.announce({ boardId: feed.boardId, topic: 'feeds' });
    return feed;
  }
}
