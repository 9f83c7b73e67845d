import { Injectable } from '@nestjs/common';
import type { Plan } from '@pastille/scheduling';
import { DataSource } from 'typeorm';
import { findBoard } from '../../planning/commands/board-row.js';
import { WarmPlans } from '../../planning/commands/warm-plans.js';
import { Clock } from '../../platform/clock.js';
import { newsSince, readMark, type NewsRow } from '../persistence/chronicle-rows.js';
import { Chronicle, NEWS_DAYS } from './chronicle.js';

const MILLISECONDS_PER_DAY = 86_400_000;

/** A board as feeds need it: its plan, and what was published of it lately. */
export interface KnownBoard {
  readonly plan: Plan;
  readonly news: readonly NewsRow[];
}

/** Brings the two together. */
@Injectable()
export class RecentNews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: WarmPlans,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  async of(boardId: string, companyId: string): Promise<KnownBoard> {
    const { manager } = this.dataSource;
    const { revision } = await findBoard(manager, boardId, { companyId });
    await this.chronicle.bringTo(boardId, await readMark(manager, boardId), revision);
    const oldest = this.clock.now().getTime() - NEWS_DAYS * MILLISECONDS_PER_DAY;
    return {
      plan: await this.plans.atLeast(manager, boardId, revision),
      news: await newsSince(manager, boardId, new Date(oldest)),
    };
  }
}
