import { Injectable } from '@nestjs/common';
import type { BoardNewsMessage } from '@pastille/contracts';

/**
 * Something beside the plan has changed: the boards that are open ask again. Called after the commit,
 * and heard by the sockets of every process.
 */
@Injectable()
export class BoardNews {
  private readonly listeners = new Set<(news: BoardNewsMessage) => void>();

  subscribe(listener: (news: BoardNewsMessage) => void): void {
    this.listeners.add(listener);
  }

  announce(news: BoardNewsMessage): void {
    for (const listener of this.listeners) listener(news);
  }
}
