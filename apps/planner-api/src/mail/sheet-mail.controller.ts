import { Body, Controller, HttpCode, Param } from '@nestjs/common';
import { Id, MailSheetBody, routes, type MailedSheetsView } from '@pastille/contracts';
import { Access } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { maySendMail } from './mail.access.js';
import { MailSheet } from './sheet/mail-sheet.js';

@Controller()
export class SheetMailController {
  constructor(private readonly mailing: MailSheet) {}

  @HttpCode(202)
  @Endpoint(routes.mailSheet)
  @Access(maySendMail)
  async mail(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) worksiteId: string,
    @Body({ schema: MailSheetBody }) body: MailSheetBody,
  ): Promise<MailedSheetsView> {
    return { mails: await this.mailing.run(actor, worksiteId, body) };
  }
}
