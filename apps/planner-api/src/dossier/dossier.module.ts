import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/planning.module.js';
import { ChangeDossier } from './commands/change-dossier.js';
import { ChangeLetterhead } from './commands/change-letterhead.js';
import { DossierDesk } from './commands/dossier-desk.js';
import { PutQuestions } from './commands/put-questions.js';
import { TickItem } from './commands/tick-item.js';
import { DossierController } from './dossier.controller.js';
import { LetterheadController } from './letterhead.controller.js';
import { GetDossier } from './queries/get-dossier.js';
import { ReadDossier } from './queries/read-dossier.js';

/** What people who go to a worksite want to know beside the plan, and the head of what is printed. */
@Module({
  imports: [PlanningModule],
  controllers: [DossierController, LetterheadController],
  providers: [
    ...[ChangeDossier, ChangeLetterhead, DossierDesk],
    ...[GetDossier, PutQuestions, ReadDossier, TickItem],
  ],
  exports: [ReadDossier],
})
export class DossierModule {}
