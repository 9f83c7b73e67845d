import { Module } from '@nestjs/common';
import { MailRoutes } from './account/mail-routes.js';
import { Outbox } from './outbox.js';
import { MailWakes } from './queue/mail-wakes.js';

/** Outgoing mail: an outbox in the database, and what sends from it. Other features put their mails there. */
@Module({
  providers: [MailRoutes, MailWakes, Outbox],
  exports: [Outbox],
})
export class MailModule {}
