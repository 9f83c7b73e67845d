import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { CreateTemplateBody, PatchTemplateBody, TemplateView } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Contradiction, InvalidInput, NotFound, Stale } from '../../platform/http/errors.js';
import {
  addVersion,
  countTemplates,
  findTemplate,
  insertTemplate,
  lockTemplate,
  setArchived,
  type Maker,
  type TemplateAddress,
  type TemplateContent,
} from '../persistence/template-rows.js';
import { demandGoodSteps } from './when-steps-wrong.js';

/** Some for every trade; nobody chooses from more. */
const MOST_TEMPLATES = 500;

/** A new template, its next version, and whether it is still offered. */
@Injectable()
export class TemplateCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, { id, ...content }: CreateTemplateBody): Promise<TemplateView> {
    const { companyId } = actor;
    return this.unitOfWork.run(async (tx) => {
      if ((await countTemplates(tx, companyId)) >= MOST_TEMPLATES) throw tooMany();
      await demandGoodSteps(tx, companyId, content.steps);
      const first = { ...content, templateId: id, version: 1, maker: this.maker(actor) };
      if (!(await insertTemplate(tx, companyId, first))) throw new Contradiction('duplicate');
      return this.present(tx, { companyId, id });
    });
  }

  /** What says the same makes no version, and neither does archiving. */
  patch(actor: Actor, id: string, patch: PatchTemplateBody): Promise<TemplateView> {
    const address = { companyId: actor.companyId, id };
    return this.unitOfWork.run(async (tx) => {
      await lockTemplate(tx, address);
      const before = await this.present(tx, address);
      if (before.version !== patch.version) throw new Stale(before, 'stale-record');
      const { archived } = patch;
      if (archived !== undefined && archived !== before.archived)
        await setArchived(tx, id, archived);
      await this.change(tx, actor, { before, patch });
      return this.present(tx, address);
    });
  }

  private async change(
    tx: EntityManager,
    actor: Actor,
    { before, patch }: { readonly before: TemplateView; readonly patch: PatchTemplateBody },
  ): Promise<void> {
    const after: TemplateContent = {
      name: patch.name ?? before.name,
      trade: patch.trade ?? before.trade,
      steps: patch.steps ?? before.steps,
    };
    const { name, trade, steps } = before;
    if (isDeepStrictEqual(after, { name, trade, steps })) return;
    if (patch.steps) await demandGoodSteps(tx, actor.companyId, patch.steps);
    const version = before.version + 1;
    await addVersion(tx, { ...after, templateId: before.id, version, maker: this.maker(actor) });
  }

  /** Another company's template is none. */
  private async present(tx: EntityManager, address: TemplateAddress): Promise<TemplateView> {
    const found = await findTemplate(tx, address);
    if (!found) throw new NotFound('not-found');
    return found;
  }

  private maker({ userId, name }: Actor): Maker {
    return { id: userId, name, at: this.clock.now() };
  }
}

function tooMany(): InvalidInput {
  const params = { limit: MOST_TEMPLATES };
  const fault = { code: 'invalid', sentence: 'too-big-list', params, field: null };
  return new InvalidInput('too-big-list', params, [fault]);
}
