import { Module } from '@nestjs/common';
import { DossierModule } from '../dossier/dossier.module.js';
import { FilesModule } from '../files/files.module.js';
import { SheetsController } from './sheets.controller.js';
import { PdfRenderer } from './worker/pdf-renderer.js';
import { SheetGround, WorksiteSheets } from './worksite-sheets.js';

/** What is printed: documents made in a thread of their own. Others attach them to mails. */
@Module({
  imports: [DossierModule, FilesModule],
  controllers: [SheetsController],
  providers: [PdfRenderer, SheetGround, WorksiteSheets],
  exports: [PdfRenderer, WorksiteSheets],
})
export class SheetsModule {}
