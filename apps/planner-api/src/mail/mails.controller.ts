import { Controller, Param, Query, Res } from '@nestjs/common';
import {
  Id,
  MailsQuery,
  routes,
  type MailedSheetsView,
  type MailsView,
  type MailTextView,
  type MailView,
} from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { Access } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { ChangeMails } from './commands/change-mails.js';
import { maySeeMailsOfWorksites, maySendMail } from './mail.access.js';
import { ReadMails } from './queries/read-mails.js';
import { sendFile } from './send-file.js';

const Position = z.coerce.number().pipe(z.int().min(0).max(100));

/** The outbox. Whose mails somebody may touch is asked in the handlers. */
@Controller()
export class MailsController {
  constructor(
    private readonly reading: ReadMails,
    private readonly changing: ChangeMails,
  ) {}

  @Endpoint(routes.mails)
  @Access(maySendMail)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: MailsQuery }) query: MailsQuery,
  ): Promise<MailsView> {
    return this.reading.list(actor, query);
  }

  @Endpoint(routes.mail)
  @Access(maySendMail)
  one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<MailTextView> {
    return this.reading.text(actor, id);
  }

  @Endpoint(routes.mailMessage)
  @Unstripped('a mail as it goes over the wire, not JSON')
  @Access(maySendMail)
  async message(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const content = await this.reading.message(actor, id);
    sendFile(response, { name: 'message.eml', mediaType: 'message/rfc822', content });
  }

  @Endpoint(routes.mailAttachment)
  @Unstripped('a file, not JSON')
  @Access(maySendMail)
  async attachment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('position', { schema: Position }) position: number,
    @Res() response: ServerResponse,
  ): Promise<void> {
    sendFile(response, await this.reading.attachment(actor, id, position));
  }

  @Endpoint(routes.resendMail)
  @Access(maySendMail)
  resend(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MailView> {
    return this.changing.resend(actor, id);
  }

  @Endpoint(routes.cancelMail)
  @Access(maySendMail)
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MailView> {
    return this.changing.cancel(actor, id);
  }

  @Endpoint(routes.worksiteMails)
  @Access(maySeeMailsOfWorksites)
  ofWorksite(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) worksiteId: string,
  ): Promise<MailedSheetsView> {
    return this.reading.ofWorksite(actor, worksiteId);
  }
}
