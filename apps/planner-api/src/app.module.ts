import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { ActLinksModule } from './act-links/act-links.module.js';
import { CalendarFilesModule } from './calendar-files/calendar-files.module.js';
import { CompanyModule } from './company/company.module.js';
import { DossierModule } from './dossier/dossier.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { FilesModule } from './files/files.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { MailModule } from './mail/mail.module.js';
import { PlanningModule } from './planning/planning.module.js';
import { PlatformModule, type PlatformSetUp } from './platform/platform.module.js';
import { RealtimeModule } from './platform/realtime/realtime.module.js';
import { SheetsModule } from './sheets/sheets.module.js';
import { TemplatesModule } from './templates/templates.module.js';

/** The composition root: the list of features, nothing else. */
@Module({})
export class AppModule {
  static register(setUp: PlatformSetUp): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.register(setUp),
        RealtimeModule.register([PlanningModule]),
        AccountsModule,
        CompanyModule,
        PlanningModule,
        FilesModule,
        DossierModule,
        ActLinksModule,
        FeedsModule,
        ImportsModule,
        TemplatesModule,
        MailModule,
        CalendarFilesModule,
        SheetsModule,
      ],
    };
  }
}
