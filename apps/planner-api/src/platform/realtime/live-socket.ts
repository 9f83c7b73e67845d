import type { BoardChanged, BoardJoined, ClientToServer, ServerToClient } from '@pastille/contracts';
import type { Problem } from '@pastille/contracts';
import type { RemoteSocket, Server, Socket } from 'socket.io';
import type { Actor } from '../auth/actor.js';
import type { Immutable } from '../immutable.js';

/** Travels between processes, so plain JSON: who it is, and what they hold on which board. */
export interface SocketData {
  actor: Actor;
  holding: Record<string, string | null>;
}

type NoServerEvents = Record<string, never>;

/** As the contract has them, but what is sent may be read-only. */
export interface Told extends Omit<ServerToClient, 'board.changed'> {
  'board.changed': (message: Immutable<BoardChanged>) => void;
}

export type JoinAnswer = (joined: Immutable<BoardJoined> | Problem) => void;

export type LiveServer = Server<ClientToServer, Told, NoServerEvents, SocketData>;
export type LiveSocket = Socket<ClientToServer, Told, NoServerEvents, SocketData>;
export type DistantSocket = RemoteSocket<Told, SocketData>;
