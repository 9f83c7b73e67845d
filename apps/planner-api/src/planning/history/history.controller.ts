import { Controller, Param, Query } from '@nestjs/common';
import { HistoryQuery, Id, routes } from '@pastille/contracts';
import { Access, anySignedIn } from '../../platform/auth/access.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { GetHistory } from './get-history.js';

const MILLISECONDS = 60_000;

/** Who did what. Those who see but a part of a board are refused by the handler. */
@Controller()
export class HistoryController {
  constructor(private readonly histories: GetHistory) {}

  @Endpoint(routes.history)
  @Access(anySignedIn)
  history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ) {
    const { before = null, limit = null, by = null, about = null, since } = query;
    return this.histories.ask(actor, boardId, {
      ...{ before, limit, by, about },
      since: since === undefined ? null : new Date(since * MILLISECONDS),
    });
  }
}
