import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/planning.module.js';
import { TemplateCommands } from './commands/template-commands.js';
import { ListTemplates } from './queries/list-templates.js';
import { ProposeTemplate } from './queries/propose-template.js';
import { TemplatesController } from './templates.controller.js';

/** The trades' lists of tasks: kept here, applied by planning commands. */
@Module({
  imports: [PlanningModule],
  controllers: [TemplatesController],
  providers: [ListTemplates, ProposeTemplate, TemplateCommands],
})
export class TemplatesModule {}
