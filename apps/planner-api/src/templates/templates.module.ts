import { Module } from '@nestjs/common';
import { TemplateCommands } from './commands/template-commands.js';
import { ListTemplates } from './queries/list-templates.js';
import { TemplatesController } from './templates.controller.js';

/** The trades' lists of tasks: kept here, applied by planning commands. */
@Module({
  controllers: [TemplatesController],
  providers: [ListTemplates, TemplateCommands],
})
export class TemplatesModule {}
