import { Unauthenticated, Refusal } from '../http/errors.js';
import type { SessionReader } from '../auth/session-reader.js';
import { putOut, type LiveServer, type LiveSocket } from './live-socket.js';

/**
 * The same cookie as HTTP. A refused handshake is final for socket.io's client: it does not knock
 * again by itself, so a session that ended makes no loop.
 */
export function authenticateSockets(io: LiveServer, sessions: SessionReader): void {
  io.use((socket, next) => {
    admit(socket, sessions).then(
      () => next(),
      (error: unknown) => next(new Error(error instanceof Refusal ? error.code : 'internal')),
    );
  });
}

async function admit(socket: LiveSocket, sessions: SessionReader): Promise<void> {
  const actor = await sessions.actorFrom(socket.handshake.headers.cookie);
  if (!actor) throw new Unauthenticated('sign-in-first');
  socket.data.actor = actor;
  socket.data.holding = {};
}

/**
 * Rights change while a socket is open. Whoever has no session any more, or another role, is put out
 * and may come back with what they may see now. An unreachable database puts nobody out.
 */
export async function recheckSockets(io: LiveServer, sessions: SessionReader): Promise<void> {
  for (const socket of io.of('/').sockets.values()) {
    const known = socket.data.actor;
    const actor = await sessions.actorFrom(socket.handshake.headers.cookie);
    if (actor?.role === known.role && actor.companyId === known.companyId) continue;
    putOut(socket, actor ? 'access-revoked' : 'signed-out');
  }
}
