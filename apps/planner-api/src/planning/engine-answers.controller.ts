import { Controller, Param } from '@nestjs/common';
import { Id, routes } from '@pastille/contracts';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { GetConflicts } from './queries/get-conflicts.js';

/** What the engine says of a board, for those whose program does not hold the plan. */
@Controller()
export class EngineAnswersController {
  constructor(private readonly conflictsOf: GetConflicts) {}

  @Endpoint(routes.conflicts)
  @Access(anySignedIn)
  conflicts(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) boardId: string) {
    return this.conflictsOf.ask(actor, boardId);
  }
}
