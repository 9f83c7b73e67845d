import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findBoard } from '../../planning/commands/board-row.js';
import type { Who } from '../../planning/planning.access.js';
import { Clock } from '../../platform/clock.js';
import { Forbidden, NotFound } from '../../platform/http/errors.js';
import { BoardNews } from '../../platform/realtime/board-news.js';
import { grantOf } from '../act-links.access.js';
import { settle } from '../persistence/reports.js';

/** Somebody saw to what was reported. Twice is once. */
@Injectable()
export class SettleReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly news: BoardNews,
  ) {}

  async run(who: Who, { boardId, id }: { boardId: string; id: string }): Promise<void> {
    const { manager } = this.dataSource;
    await findBoard(manager, boardId, who);
    if (grantOf(who.role, 'plan') !== 'yes') throw new Forbidden('not-your-role');
    const isKnown = await settle(manager, { id, boardId, at: this.clock.now(), by: who.name });
    if (!isKnown) throw new NotFound('not-found');
    this.news.announce({ boardId, topic: 'reports' });
  }
}
