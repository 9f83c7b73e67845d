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
import type { ChangeSet } from '@pastille/scheduling';
import { boardNews } from './board-news.js';
import { io, type Socket } from 'socket.io-client';

export type Person = Presence['people'][number];

/** One accepted command as it is told to a board. */
export interface Heard extends Omit<BoardChanged, 'changes'> {
  readonly changes: ChangeSet;
}

/** What the board wants to hear; `lastRevision` is asked at each join, so a reconnection catches up by itself. */
export interface BoardEars {
  readonly lastRevision: () => number;
  readonly onCaughtUp: (catchUp: ChangesSinceView) => void;
  readonly onChanged: (change: Heard) => void;
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
  /** After a new sign-in: a refused handshake is not tried again by itself. */
  readonly reconnect: () => void;
  readonly close: () => void;
}

const KNOCK_MS = 2000;

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

type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** What is told of one board reaches the ears; what is told of others does not. */
function listen(socket: LiveSocket, boardId: string, ears: BoardEars): void {
  const ofBoard =
    <M extends { readonly boardId: string }>(hear: (message: M) => void) =>
    (message: M): void => {
      if (message.boardId === boardId) hear(message);
    };
  socket.on('board.changed', ofBoard(ears.onChanged));
  socket.on('board.touched', ofBoard(ears.onTouched));
  socket.on(
    'board.presence',
    ofBoard(({ people }) => ears.onPresence(people)),
  );
  socket.on(
    'board.news',
    ofBoard((news) => boardNews.set(news)),
  );
  socket.on(
    'board.left',
    ofBoard(({ reason }) => ears.onLeft(reason)),
  );
}

/** Knows when the line breaks; returns how to stop knocking. */
function watch(socket: LiveSocket, ears: BoardEars): () => void {
  let knock: ReturnType<typeof setTimeout> | undefined;
  socket.on('disconnect', () => ears.onConnected(false));
  socket.on('connect_error', ({ message }) => {
    ears.onConnected(false);
    if (message === 'unauthenticated') ears.onLeft('signed-out');
    // Refused for another reason, a database away for instance: nobody but us would knock again.
    else if (!socket.active) knock = setTimeout(() => socket.connect(), KNOCK_MS);
  });
  return () => clearTimeout(knock);
}

function join(socket: LiveSocket, boardId: string, ears: BoardEars): void {
  const lastRevision = ears.lastRevision();
  const message = { boardId, lastRevision, protocolVersion: PROTOCOL_VERSION };
  socket.emit('board.join', message, (answer) => {
    if (isJoined(answer)) hearJoined(ears, answer);
    else ears.onLeft(reasonOf(answer));
  });
}

export function openBoardSocket(boardId: string, ears: BoardEars): BoardSocket {
  const socket: LiveSocket = io({
    transports: ['websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
    withCredentials: true,
  });
  socket.on('connect', () => join(socket, boardId, ears));
  const stopKnocking = watch(socket, ears);
  listen(socket, boardId, ears);
  window.addEventListener('online', ears.onOnline);
  return {
    hold: (interventionId) => {
      // A hold lasts seconds: telling it after a reconnection would tell something old.
      if (socket.connected) socket.volatile.emit('board.hold', { boardId, interventionId });
    },
    reconnect: () => {
      socket.disconnect();
      socket.connect();
    },
    close: () => {
      stopKnocking();
      window.removeEventListener('online', ears.onOnline);
      socket.disconnect();
    },
  };
}
