import { Body, Controller, Param } from '@nestjs/common';
import {
  CreateTemplateBody,
  Id,
  PatchTemplateBody,
  routes,
  TemplateProposalBody,
  type TemplateProposalView,
  type TemplatesView,
  type TemplateVersionsView,
  type TemplateView,
} from '@pastille/contracts';
import { Access } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Immutable } from '../platform/immutable.js';
import { TemplateCommands } from './commands/template-commands.js';
import { ListTemplates } from './queries/list-templates.js';
import { ProposeTemplate } from './queries/propose-template.js';
import { mayChangeTemplates, mayReadTemplates } from './templates.access.js';

/** Templates are kept here and applied by planning commands, like everything that makes tasks. */
@Controller()
export class TemplatesController {
  constructor(
    private readonly commands: TemplateCommands,
    private readonly templates: ListTemplates,
    private readonly proposals: ProposeTemplate,
  ) {}

  @Endpoint(routes.templates)
  @Access(mayReadTemplates)
  async list(@CurrentActor() actor: Actor): Promise<TemplatesView> {
    return { templates: await this.templates.ask(actor) };
  }

  @Endpoint(routes.createTemplate)
  @Access(mayChangeTemplates)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateTemplateBody }) body: CreateTemplateBody,
  ): Promise<TemplateView> {
    return this.commands.create(actor, body);
  }

  @Endpoint(routes.patchTemplate)
  @Access(mayChangeTemplates)
  patch(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: PatchTemplateBody }) body: PatchTemplateBody,
  ): Promise<TemplateView> {
    return this.commands.patch(actor, id, body);
  }

  /** Nothing is kept of it: the command in the answer does what it shows. */
  @Endpoint(routes.proposeTemplate)
  @Access(mayReadTemplates)
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Body({ schema: TemplateProposalBody }) question: TemplateProposalBody,
  ): Promise<Immutable<TemplateProposalView>> {
    return this.proposals.ask(actor, boardId, question);
  }

  @Endpoint(routes.templateVersions)
  @Access(mayReadTemplates)
  async versions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<TemplateVersionsView> {
    return { versions: await this.templates.versions(actor, id) };
  }
}
