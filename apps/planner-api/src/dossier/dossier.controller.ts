import { Body, Controller, Param } from '@nestjs/common';
import {
  Id,
  PatchDossierBody,
  PutQuestionsBody,
  routes,
  TickBody,
  type CustomQuestionsView,
  type WorksiteDossierView,
} from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { ChangeDossier } from './commands/change-dossier.js';
import { PutQuestions } from './commands/put-questions.js';
import { TickItem } from './commands/tick-item.js';
import { mayChangeDossier, mayChangePaper } from './dossier.access.js';
import { questionsOf } from './persistence/question-rows.js';
import { presentQuestions } from './present-dossier.js';
import { GetDossier } from './queries/get-dossier.js';

/** What is known of a worksite beside its plan. Whose worksite one may see depends on the plan: the handlers ask. */
@Controller()
export class DossierController {
  constructor(
    private readonly reading: GetDossier,
    private readonly changing: ChangeDossier,
    private readonly ticking: TickItem,
    private readonly asking: PutQuestions,
    private readonly dataSource: DataSource,
  ) {}

  @Endpoint(routes.dossier)
  @Access(anySignedIn)
  dossier(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) worksiteId: string,
  ): Promise<WorksiteDossierView> {
    return this.reading.ask(actor, worksiteId);
  }

  @Endpoint(routes.patchDossier)
  @Access(mayChangeDossier)
  patch(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) worksiteId: string,
    @Body({ schema: PatchDossierBody }) body: PatchDossierBody,
  ): Promise<WorksiteDossierView> {
    return this.changing.run(actor, worksiteId, body);
  }

  @Endpoint(routes.tickItem)
  @Access(anySignedIn)
  tick(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) worksiteId: string,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: TickBody }) { done }: TickBody,
  ): Promise<WorksiteDossierView> {
    return this.ticking.run(actor, { worksiteId, itemId, done });
  }

  @Endpoint(routes.customQuestions)
  @Access(anySignedIn)
  async questions(@CurrentActor() { companyId }: Actor): Promise<CustomQuestionsView> {
    return presentQuestions(await questionsOf(this.dataSource.manager, companyId));
  }

  @Endpoint(routes.putQuestions)
  @Access(mayChangePaper)
  putQuestions(
    @CurrentActor() actor: Actor,
    @Body({ schema: PutQuestionsBody }) body: PutQuestionsBody,
  ): Promise<CustomQuestionsView> {
    return this.asking.run(actor, body);
  }
}
