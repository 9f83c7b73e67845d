import { Module } from '@nestjs/common';
import { ActLinksModule } from '../act-links/act-links.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { FilesModule } from '../files/files.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { MailRoutes } from './account/mail-routes.js';
import { OwnAccount } from './account/own-account.js';
import { TryAccount } from './account/try-account.js';
import { AddressBook } from './addresses/address-book.js';
import { ChangeMails } from './commands/change-mails.js';
import { MailSettingsController } from './mail-settings.controller.js';
import { MailsController } from './mails.controller.js';
import { NoticeDuty, NoticeGround } from './notices/notice-ground.js';
import { NoticeMails } from './notices/notice-mails.js';
import { Outbox } from './outbox.js';
import { ReadMails } from './queries/read-mails.js';
import { MailGround } from './queue/mail-ground.js';
import { MailWakes } from './queue/mail-wakes.js';
import { SendMails } from './queue/send-mails.js';
import { SendOne } from './queue/send-one.js';
import { MailSheet, SheetMailGround } from './sheet/mail-sheet.js';
import { SheetMailController } from './sheet-mail.controller.js';
import { SmtpLimits } from './smtp/smtp-limits.js';

/** Outgoing mail: an outbox in the database, and what sends from it. Other features put their mails there. */
@Module({
  imports: [ActLinksModule, FeedsModule, FilesModule, SheetsModule],
  controllers: [MailsController, MailSettingsController, SheetMailController],
  providers: [
    ...[
      AddressBook,
      ChangeMails,
      MailGround,
      MailRoutes,
      MailSheet,
      MailWakes,
      NoticeDuty,
      NoticeGround,
      NoticeMails,
      Outbox,
    ],
    ...[OwnAccount, ReadMails, SendMails, SendOne, SheetMailGround, SmtpLimits, TryAccount],
  ],
  exports: [Outbox],
})
export class MailModule {}
