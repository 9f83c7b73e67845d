import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Who } from '../../planning/planning.access.js';
import { NotFound } from '../../platform/http/errors.js';
import { maySeeFilesOf } from '../files.access.js';
import { filesOfClient, findFile, type StoredFile } from '../persistence/stored-files.js';
import { FileStore } from '../store/file-store.js';
import { CompanyPlans } from './company-plans.js';

/** Photos of clients whose files one may see; of others there are none. */
@Injectable()
export class ReadFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: CompanyPlans,
    private readonly store: FileStore,
  ) {}

  async ofClient(who: Who, clientId: string): Promise<readonly StoredFile[]> {
    await this.demand(who, clientId);
    return filesOfClient(this.dataSource.manager, { clientId, companyId: who.companyId });
  }

  async content(who: Who, id: string): Promise<Buffer> {
    const file = await findFile(this.dataSource.manager, { id, companyId: who.companyId });
    if (!file) throw new NotFound('not-found');
    await this.demand(who, file.clientId);
    const content = await this.store.read(file.hash);
    if (!content) throw new NotFound('not-found');
    return content;
  }

  private async demand(who: Who, clientId: string): Promise<void> {
    const plans = await this.plans.of(who.companyId);
    if (!plans.some((plan) => maySeeFilesOf(who, clientId, plan))) throw new NotFound('not-found');
  }
}
