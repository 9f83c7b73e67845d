import { Injectable } from '@nestjs/common';
import type { PhoneCallBody } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { findBoard } from '../../planning/commands/board-row.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Contradiction, NotFound } from '../../platform/http/errors.js';
import { BoardNews } from '../../platform/realtime/board-news.js';
import { RecentNews } from '../chronicle/recent-news.js';
import { deletePhoneCall, insertPhoneCall } from '../persistence/phone-call-rows.js';

/** A planner rang somebody about a change, who knows of it from then on; of what changes later, they do not. */
@Injectable()
export class TellByPhone {
  constructor(
    private readonly dataSource: DataSource,
    private readonly boards: RecentNews,
    private readonly clock: Clock,
    private readonly boardNews: BoardNews,
  ) {}

  /** Twice is once. Refused where the change is another by now: they were told something that holds no more. */
  async tell(actor: Actor, boardId: string, call: PhoneCallBody): Promise<void> {
    const { companyId, userId: byId, name: byName } = actor;
    const { plan, news } = await this.boards.of(boardId, companyId);
    const last = news.findLast(({ subjectId }) => subjectId === call.subjectId);
    if (!last || !plan.records.resource.has(call.resourceId)) throw new NotFound('not-found');
    if (last.revision !== call.revision) throw new Contradiction('change-went-on');
    const at = this.clock.now();
    await insertPhoneCall(this.dataSource.manager, {
      ...call,
      ...{ companyId, boardId, byId, byName, at },
    });
    this.boardNews.announce({ boardId, topic: 'feeds' });
  }

  /** It was said by mistake. What nobody said is taken back as well as anything. */
  async takeBack(actor: Actor, boardId: string, call: PhoneCallBody): Promise<void> {
    const { manager } = this.dataSource;
    await findBoard(manager, boardId, actor);
    await deletePhoneCall(manager, { ...call, boardId });
    this.boardNews.announce({ boardId, topic: 'feeds' });
  }
}
