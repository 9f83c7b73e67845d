import { Injectable } from '@nestjs/common';
import type { Plan } from '@pastille/scheduling';
import { DataSource } from 'typeorm';
import { WarmPlans } from '../../planning/commands/warm-plans.js';

interface BoardOf {
  readonly id: string;
  readonly revision: number;
}

/** The plans of a company, one a board, as they stand: usually one. */
@Injectable()
export class CompanyPlans {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: WarmPlans,
  ) {}

  async of(companyId: string): Promise<readonly Plan[]> {
    const { manager } = this.dataSource;
    const boards = await manager.query<BoardOf[]>(
      'select id, revision from board where company_id = $1 order by id',
      [companyId],
    );
    const plans: Plan[] = [];
    for (const { id, revision } of boards) {
      plans.push(await this.plans.atLeast(manager, id, revision));
    }
    return plans;
  }
}
