import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { PlanningModule } from '../planning/planning.module.js';
import { ActLinks } from './act-links.js';
import { ActPageController } from './act-page.controller.js';
import { AcknowledgeOwn } from './commands/acknowledge-own.js';
import { Acknowledge } from './commands/acknowledge.js';
import { AnswerForm } from './commands/answer-form.js';
import { DoAct } from './commands/do-act.js';
import { SettleReport } from './commands/settle-report.js';
import { PageVisits } from './page-visits.js';
import { GetAcknowledgements } from './queries/get-acknowledgements.js';
import { GetReports } from './queries/get-reports.js';
import { OpenLink } from './queries/open-link.js';
import { ShowPage } from './queries/show-page.js';
import { ReportsController } from './reports.controller.js';

/** Acting from a calendar event: the page « Ma journée », what people report there, « bien reçu ». */
@Module({
  imports: [PlanningModule, FilesModule],
  controllers: [ActPageController, ReportsController],
  providers: [
    Acknowledge,
    AcknowledgeOwn,
    ActLinks,
    AnswerForm,
    DoAct,
    GetAcknowledgements,
    GetReports,
    OpenLink,
    PageVisits,
    SettleReport,
    ShowPage,
  ],
  exports: [ActLinks],
})
export class ActLinksModule {}
