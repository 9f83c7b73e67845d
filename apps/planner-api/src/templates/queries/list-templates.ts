import { Injectable } from '@nestjs/common';
import type { TemplateVersionView, TemplateView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { NotFound } from '../../platform/http/errors.js';
import { templatesOf, versionsOf } from '../persistence/template-rows.js';

/** The templates of a company as they are, and as one of them was. */
@Injectable()
export class ListTemplates {
  constructor(private readonly dataSource: DataSource) {}

  ask({ companyId }: Actor): Promise<TemplateView[]> {
    return templatesOf(this.dataSource.manager, companyId);
  }

  async versions({ companyId }: Actor, id: string): Promise<TemplateVersionView[]> {
    const found = await versionsOf(this.dataSource.manager, { companyId, id });
    if (found.length === 0) throw new NotFound('not-found');
    return found;
  }
}
