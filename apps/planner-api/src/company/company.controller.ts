import { Controller } from '@nestjs/common';
import { routes, type SessionView } from '@pastille/contracts';
import { GetSession } from '../accounts/queries/get-session.js';
import { Access } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { FinishSetUp } from './commands/finish-set-up.js';
import { mayChangeCompany } from './company.access.js';

@Controller()
export class CompanyController {
  constructor(
    private readonly finishing: FinishSetUp,
    private readonly getSession: GetSession,
  ) {}

  @Endpoint(routes.finishSetUp)
  @Access(mayChangeCompany)
  async finishSetUp(@CurrentActor() actor: Actor): Promise<SessionView> {
    await this.finishing.run(actor);
    return this.getSession.of(actor.userId);
  }
}
