import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/planning.module.js';
import { AddPhoto } from './commands/add-photo.js';
import { KeepPhoto } from './commands/keep-photo.js';
import { FilesController } from './files.controller.js';
import { SweepFiles } from './jobs/sweep-files.js';
import { CompanyPlans } from './queries/company-plans.js';
import { ReadFiles } from './queries/read-files.js';
import { FileStore } from './store/file-store.js';

/** The « Photos » of clients: small pictures in `DATA_DIR`, what is known of them in the database. */
@Module({
  imports: [PlanningModule],
  controllers: [FilesController],
  providers: [AddPhoto, CompanyPlans, FileStore, KeepPhoto, ReadFiles, SweepFiles],
  exports: [CompanyPlans, FileStore, KeepPhoto, ReadFiles],
})
export class FilesModule {}
