import {
  PROTOCOL_VERSION,
  type BoardChanged,
  type BoardJoined,
  type BoardLeft,
  type ChangesSinceView,
  type ClientToServer,
  type Presence,
  type Problem,
  type ServerToClient,
} from '@pastille/contracts';
import { io, type Socket } from 'socket.io-client';

export type Person = Presence['people'][number];

/** What the board wants to hear; `lastRevision` is asked at each join, so a reconnection catches up by itself. */
export interface BoardEars {
  readonly lastRevision: () => number;
  readonly onCaughtUp: (catchUp: ChangesSinceView) => void;
  readonly onChanged: (change: BoardChanged) => void;
  /** Something changed that is told over HTTP only. */
  readonly onTouched: () => void;
  readonly onPresence: (people: readonly Person[]) => void;
  readonly onLeft: (reason: BoardLeft['reason']) => void;
  readonly onConnected: (connected: boolean) => void;
  /** The machine has a network again: sooner than any timer would find out. */
  readonly onOnline: () => void;
}

export interface BoardSocket {
  readonly hold: (interventionId: string | null) => void;
  readonly close: () => void;
}

const isJoined = (answer: BoardJoined | Problem): answer is BoardJoined => 'catchUp' in answer;

function reasonOf(problem: Problem): BoardLeft['reason'] {
  if (problem.code === 'unauthenticated') return 'signed-out';
  return problem.code === 'forbidden' || problem.code === 'not-found'
    ? 'access-revoked'
    : 'client-too-old';
}

function hearJoined(ears: BoardEars, { catchUp }: BoardJoined): void {
  ears.onConnected(true);
  ears.onCaughtUp(catchUp);
}

export function openBoardSocket(boardId: string, ears: BoardEars): BoardSocket {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
    withCredentials: true,
  });
  const join = (): void => {
    const message = {
      boardId,
      lastRevision: ears.lastRevision(),
      protocolVersion: PROTOCOL_VERSION,
    };
    socket.emit('board.join', message, (answer) => {
      if (isJoined(answer)) hearJoined(ears, answer);
      else ears.onLeft(reasonOf(answer));
    });
  };
  socket.on('connect', join);
  socket.on('disconnect', () => ears.onConnected(false));
  socket.on('connect_error', () => ears.onConnected(false));
  socket.on('board.changed', (change) => change.boardId === boardId && ears.onChanged(change));
  socket.on('board.touched', (touched) => touched.boardId === boardId && ears.onTouched());
  socket.on(
    'board.presence',
    (presence) => presence.boardId === boardId && ears.onPresence(presence.people),
  );
  socket.on('board.left', (left) => left.boardId === boardId && ears.onLeft(left.reason));
  window.addEventListener('online', ears.onOnline);
  return {
    hold: (interventionId) => {
      // A hold lasts seconds: telling it after a reconnection would tell something old.
      if (socket.connected) socket.volatile.emit('board.hold', { boardId, interventionId });
    },
    close: () => {
      window.removeEventListener('online', ears.onOnline);
      socket.disconnect();
    },
  };
}
