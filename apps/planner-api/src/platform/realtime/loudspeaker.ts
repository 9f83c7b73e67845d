import type { BoardNewsMessage, Presence } from '@pastille/contracts';
import type { SessionEnding } from '../auth/session-endings.js';
import type { Announcement, Audience } from '../change-log/audience.js';
import { putOut, type LiveServer } from './live-socket.js';
import { partOfBoardRoom, wholeBoardRoom } from './rooms.js';

/**
 * Tells the sockets of this process at once and in order, and the other processes to do the same.
 * The adapter's own broadcast waits for the database before it tells anyone, and forgets the order.
 */
export class Loudspeaker implements Audience {
  /** The revision of which the sockets of this process heard last, by board. */
  private readonly told = new Map<string, number>();

  constructor(private readonly io: LiveServer) {
    io.on('announced', (announcement) => this.announceHere(announcement));
    io.on('present', (presence) => this.presentHere(presence));
    io.on('news', (news) => this.newsHere(news));
    io.on('ended', (ending) => this.endHere(ending));
  }

  announce(announcement: Announcement): void {
    this.announceHere(announcement);
    this.io.serverSideEmit('announced', announcement);
  }

  boardsHere(): readonly string[] {
    const sockets = [...this.io.of('/').sockets.values()];
    return [...new Set(sockets.flatMap(({ data }) => Object.keys(data.holding)))];
  }

  remind(boardId: string, revision: number): void {
    if ((this.told.get(boardId) ?? 0) >= revision) return;
    this.announceHere({ boardId, revision, told: null });
  }

  present(presence: Presence): void {
    this.presentHere(presence);
    this.io.serverSideEmit('present', presence);
  }

  /** Beside the plan. */
  news(news: BoardNewsMessage): void {
    this.newsHere(news);
    this.io.serverSideEmit('news', news);
  }

  /** Signed out, or another role: whoever may still see something comes back with what that is. */
  end(ending: SessionEnding): void {
    this.endHere(ending);
    this.io.serverSideEmit('ended', ending);
  }

  private announceHere({ boardId, revision, told }: Announcement): void {
    this.told.set(boardId, Math.max(revision, this.told.get(boardId) ?? 0));
    const whole = this.io.local.to(wholeBoardRoom(boardId));
    if (told) whole.emit('board.changed', { boardId, ...told });
    else whole.emit('board.touched', { boardId, revision });
    this.io.local.to(partOfBoardRoom(boardId)).emit('board.touched', { boardId, revision });
  }

  private presentHere(presence: Presence): void {
    this.io.local.to(wholeBoardRoom(presence.boardId)).emit('board.presence', presence);
  }

  private newsHere(news: BoardNewsMessage): void {
    const rooms = [wholeBoardRoom(news.boardId), partOfBoardRoom(news.boardId)];
    this.io.local.to(rooms).emit('board.news', news);
  }

  private endHere({ userId, sessionId }: SessionEnding): void {
    for (const socket of this.io.of('/').sockets.values()) {
      const { actor } = socket.data;
      if (actor.userId !== userId) continue;
      if (sessionId === null) putOut(socket, 'access-revoked');
      else if (actor.sessionId === sessionId) putOut(socket, 'signed-out');
    }
  }
}
