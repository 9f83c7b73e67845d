import { Body, Controller, Headers, Param, Query, Res } from '@nestjs/common';
import {
  ChangesQuery,
  CommandBody,
  Id,
  PlanQuery,
  PostCommandBody,
  routes,
} from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { ExecuteCommand } from './commands/execute-command.js';
import { orderOf } from './commands/order-of.js';
import { changesSince } from './queries/changes-since.js';
import { GetPlan } from './queries/get-plan.js';
import { boardsOf } from './queries/get-boards.js';
import { PreviewCommand } from './queries/preview-command.js';

/** What a role may do depends on the command and the plan: the handlers ask planning.access.ts. */
@Controller()
export class PlanningController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: GetPlan,
    private readonly commands: ExecuteCommand,
    private readonly previews: PreviewCommand,
  ) {}

  @Endpoint(routes.boards)
  @Access(anySignedIn)
  boards(@CurrentActor() actor: Actor) {
    return boardsOf(this.dataSource.manager, actor);
  }

  @Endpoint(routes.plan)
  @Unstripped(
    'a plan is megabytes: its text is made once a revision, from records that have the wire’s shape',
  )
  @Access(anySignedIn)
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Query({ schema: PlanQuery }) query: z.infer<typeof PlanQuery>,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const { from = null, to = null } = query;
    const question = { boardId, from, to, known: known ?? null };
    const { etag, json } = await this.plans.ask(actor, question);
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'private, no-cache');
    if (json === null) {
      response.statusCode = 304;
      response.end();
      return;
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(json);
  }

  @Endpoint(routes.changes)
  @Access(anySignedIn)
  changes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Query({ schema: ChangesQuery }) { since }: z.infer<typeof ChangesQuery>,
  ) {
    return changesSince(this.dataSource.manager, actor, { boardId, since });
  }

  @Endpoint(routes.command)
  @Access(anySignedIn)
  command(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Body({ schema: PostCommandBody }) body: PostCommandBody,
  ) {
    return this.commands.run(orderOf(body, { who: actor, boardId, way: 'screen' }));
  }

  @Endpoint(routes.preview)
  @Access(anySignedIn)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Body({ schema: CommandBody }) body: CommandBody,
  ) {
    return this.previews.ask(actor, boardId, body);
  }
}
