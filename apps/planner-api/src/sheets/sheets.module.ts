import { Module } from '@nestjs/common';
import { DossierModule } from '../dossier/dossier.module.js';
import { FilesModule } from '../files/files.module.js';
import { PlanningModule } from '../planning/planning.module.js';
import { BatchGround, BatchWork } from './batch/batch-work.js';
import { SheetBatches } from './batch/sheet-batches.js';
import { BoardPrintsController } from './board-prints.controller.js';
import { BoardPrints } from './board-prints.js';
import { SheetsController } from './sheets.controller.js';
import { PdfRenderer } from './worker/pdf-renderer.js';
import { SheetGround, WorksiteSheets } from './worksite-sheets.js';

/** What is printed: documents made in a thread of their own. Others attach them to mails. */
@Module({
  imports: [PlanningModule, DossierModule, FilesModule],
  controllers: [SheetsController, BoardPrintsController],
  providers: [
    PdfRenderer,
    SheetGround,
    WorksiteSheets,
    BoardPrints,
    BatchGround,
    BatchWork,
    SheetBatches,
  ],
  exports: [PdfRenderer, WorksiteSheets],
})
export class SheetsModule {}
