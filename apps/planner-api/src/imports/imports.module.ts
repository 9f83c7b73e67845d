import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/planning.module.js';
import { BringIn } from './bring-in.js';
import { ApplyImport } from './commands/apply-import.js';
import { CancelImport } from './commands/cancel-import.js';
import { ChangeMapping } from './commands/change-mapping.js';
import { CreateImport } from './commands/create-import.js';
import { PreviewJob } from './commands/preview-job.js';
import { ImportCommands } from './import-commands.js';
import { ImportsController } from './imports.controller.js';
import { ErrorFileOf } from './queries/error-file-of.js';
import { GetImport } from './queries/get-import.js';
import { RunningImports } from './running-imports.js';

/** Other people's files of worksites: read, preview, bring into the plan. */
@Module({
  imports: [PlanningModule],
  controllers: [ImportsController],
  providers: [
    ApplyImport,
    BringIn,
    CancelImport,
    ChangeMapping,
    CreateImport,
    ErrorFileOf,
    GetImport,
    ImportCommands,
    PreviewJob,
    RunningImports,
  ],
  exports: [BringIn],
})
export class ImportsModule {}
