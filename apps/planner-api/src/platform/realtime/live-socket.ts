import type {
  BoardChanged,
  BoardJoined,
  BoardLeft,
  BoardNewsMessage,
  ClientToServer,
  Presence,
  Problem,
  ServerToClient,
} from '@pastille/contracts';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../auth/actor.js';
import type { SessionEnding } from '../auth/session-endings.js';
import type { Announcement } from '../change-log/audience.js';
import type { Immutable } from '../immutable.js';

/** Travels between processes, so plain JSON: who it is, and what they hold on which board. */
export interface SocketData {
  actor: Actor;
  holding: Record<string, string | null>;
}

/** As the contract has them, but what is sent may be read-only. */
interface Told extends Omit<ServerToClient, 'board.changed'> {
  'board.changed': (message: Immutable<BoardChanged>) => void;
}

/** What one process tells the others, so that they tell their own sockets. */
interface BetweenProcesses {
  announced: (announcement: Announcement) => void;
  present: (presence: Presence) => void;
  news: (news: BoardNewsMessage) => void;
  ended: (ending: SessionEnding) => void;
}

export type JoinAnswer = (joined: Immutable<BoardJoined> | Problem) => void;

export type LiveServer = Server<ClientToServer, Told, BetweenProcesses, SocketData>;
export type LiveSocket = Socket<ClientToServer, Told, BetweenProcesses, SocketData>;

/** Says why on each board it had open, then hangs up. */
export function putOut(socket: LiveSocket, reason: BoardLeft['reason']): void {
  for (const boardId of Object.keys(socket.data.holding)) {
    socket.emit('board.left', { boardId, reason });
  }
  socket.disconnect(true);
}
