import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BoardNews } from '../../platform/realtime/board-news.js';
import { insertAcknowledgement, type NewAcknowledgement } from '../persistence/acknowledgements.js';

/** « Bien reçu » */
@Injectable()
export class Acknowledge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly news: BoardNews,
  ) {}

  /** @returns whether it was new */
  async run(one: Omit<NewAcknowledgement, 'at'>): Promise<boolean> {
    const isNew = await this.unitOfWork.run((tx) =>
      insertAcknowledgement(tx, { ...one, at: this.clock.now() }),
    );
    if (isNew) this.news.announce({ boardId: one.boardId, topic: 'feeds' });
    return isNew;
  }
}
