import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JsonLog } from '../../platform/log/json-log.js';
import { BoardNews } from '../../platform/realtime/board-news.js';
import { recordRead, type NewRead } from '../persistence/read-rows.js';

export interface BoardRead extends NewRead {
  readonly boardId: string;
}

/**
 * Writes down who fetched what, once the answer has left: a read that broke off is none, and nobody
 * waits for our bookkeeping. One write at a time, so that a flood of reads does not take the database.
 */
@Injectable()
export class Reads implements BeforeApplicationShutdown {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly news: BoardNews,
    private readonly log: JsonLog,
  ) {}

  record(read: BoardRead): void {
    this.last = this.last.then(() => this.write(read)).catch((error: unknown) => this.tell(error));
  }

  /** When all that was recorded so far is written. */
  settled(): Promise<void> {
    return this.last;
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.last;
  }

  /** The open boards ask again only where somebody now has what they had not. */
  private async write({ boardId, ...read }: BoardRead): Promise<void> {
    const isNew = await recordRead(this.dataSource, read);
    if (isNew) this.news.announce({ boardId, topic: 'feeds' });
  }

  private tell(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.log.warn(`a read of a feed could not be written down: ${message}`, 'feeds');
  }
}
