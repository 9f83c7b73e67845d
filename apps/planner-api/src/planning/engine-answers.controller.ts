import { Body, Controller, Param } from '@nestjs/common';
import { Id, routes, SlotsBody } from '@pastille/contracts';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { GetConflicts } from './queries/get-conflicts.js';
import { ProposeSlots } from './queries/propose-slots.js';

/** What the engine says of a board, for those whose program does not hold the plan. */
@Controller()
export class EngineAnswersController {
  constructor(
    private readonly conflictsOf: GetConflicts,
    private readonly proposals: ProposeSlots,
  ) {}

  @Endpoint(routes.conflicts)
  @Access(anySignedIn)
  conflicts(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) boardId: string) {
    return this.conflictsOf.ask(actor, boardId);
  }

  @Endpoint(routes.slots)
  @Access(anySignedIn)
  slots(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Body({ schema: SlotsBody }) question: SlotsBody,
  ) {
    return this.proposals.ask(actor, boardId, question);
  }
}
