import { Module } from '@nestjs/common';
import { ReadDossier } from './queries/read-dossier.js';

/** What people who go to a worksite want to know beside the plan, and the head of what is printed. */
@Module({
  providers: [ReadDossier],
  exports: [ReadDossier],
})
export class DossierModule {}
