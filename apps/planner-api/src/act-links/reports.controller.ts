import { Body, Controller, Param } from '@nestjs/common';
import { AcknowledgeBody, Id, routes } from '@pastille/contracts';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { maySeeReports } from './act-links.access.js';
import { AcknowledgeOwn } from './commands/acknowledge-own.js';
import { SettleReport } from './commands/settle-report.js';
import { GetAcknowledgements } from './queries/get-acknowledgements.js';
import { GetReports } from './queries/get-reports.js';

/** What people in the field said, for those who plan; and « bien reçu » of those who are signed in. */
@Controller()
export class ReportsController {
  constructor(
    private readonly reporting: GetReports,
    private readonly settling: SettleReport,
    private readonly acknowledging: AcknowledgeOwn,
    private readonly known: GetAcknowledgements,
  ) {}

  @Endpoint(routes.reports)
  @Access(maySeeReports)
  reports(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) boardId: string) {
    return this.reporting.ask(actor, boardId);
  }

  @Endpoint(routes.settleReport)
  @Access(maySeeReports)
  async settle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Param('reportId', { schema: Id }) id: string,
  ) {
    await this.settling.run(actor, { boardId, id });
    return { ok: true } as const;
  }

  @Endpoint(routes.acknowledgements)
  @Access(anySignedIn)
  acknowledgements(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) boardId: string) {
    return this.known.ask(actor, boardId);
  }

  @Endpoint(routes.acknowledge)
  @Access(anySignedIn)
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Body({ schema: AcknowledgeBody }) { interventionId }: AcknowledgeBody,
  ) {
    await this.acknowledging.run(actor, { boardId, interventionId });
    return this.known.ask(actor, boardId);
  }
}
