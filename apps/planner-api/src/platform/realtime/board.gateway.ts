import { Injectable } from '@nestjs/common';
import { BoardJoin, Hold, Id, PROTOCOL_VERSION } from '@pastille/contracts';
import type { SessionEnding } from '../auth/session-endings.js';
import { Audience, type Announcement } from '../change-log/audience.js';
import { InvalidInput, Refusal } from '../http/errors.js';
import { internalProblem, toProblem } from '../http/to-problem.js';
import { JsonLog } from '../log/json-log.js';
import { BoardDoor } from './board-door.js';
import type { JoinAnswer, LiveServer, LiveSocket } from './live-socket.js';
import { peopleOn } from './presence.js';
import { partOfBoardRoom, sessionRoom, userRoom, wholeBoardRoom } from './rooms.js';

const HoldMessage = Hold.extend({ boardId: Id });

/** Lets people into the rooms of boards and passes facts on. Knows nothing of what is planned. */
@Injectable()
export class BoardGateway extends Audience {
  private io: LiveServer | null = null;

  constructor(
    private readonly door: BoardDoor,
    private readonly log: JsonLog,
  ) {
    super();
  }

  attach(io: LiveServer): void {
    this.io = io;
    io.on('connection', (socket) => {
      const { sessionId, userId } = socket.data.actor;
      void socket.join([sessionRoom(sessionId), userRoom(userId)]);
      socket.on('board.join', (message, answer) => void this.join(socket, message, answer));
      socket.on('board.hold', (message) => this.hold(socket, message));
      socket.on('disconnect', () => this.tellPresenceOf(Object.keys(socket.data.holding)));
    });
  }

  announce({ boardId, revision, told }: Announcement): void {
    const touched = { boardId, revision };
    if (told) this.io?.to(wholeBoardRoom(boardId)).emit('board.changed', { boardId, ...told });
    else this.io?.to(wholeBoardRoom(boardId)).emit('board.touched', touched);
    this.io?.to(partOfBoardRoom(boardId)).emit('board.touched', touched);
  }

  /** Signed out, or another role: whoever may still see something comes back with what that is. */
  async end({ userId, sessionId }: SessionEnding): Promise<void> {
    const room = sessionId === null ? userRoom(userId) : sessionRoom(sessionId);
    const reason = sessionId === null ? 'access-revoked' : 'signed-out';
    for (const socket of (await this.io?.in(room).fetchSockets()) ?? []) {
      for (const boardId of Object.keys(socket.data.holding)) {
        socket.emit('board.left', { boardId, reason });
      }
      socket.disconnect(true);
    }
  }

  private async join(socket: LiveSocket, message: unknown, answer: unknown): Promise<void> {
    const reply: JoinAnswer = (joined) => {
      if (typeof answer === 'function') Reflect.apply(answer, undefined, [joined]);
    };
    const { actor } = socket.data;
    const asker = { locale: actor.locale, requestId: null };
    try {
      const { boardId, lastRevision, protocolVersion } = parseJoin(message);
      if (protocolVersion !== PROTOCOL_VERSION) {
        socket.emit('board.left', { boardId, reason: 'client-too-old' });
        throw new InvalidInput('client-too-old');
      }
      const sight = await this.door.sightOf(actor, boardId);
      // Into the room first: what is committed from here on arrives twice rather than never.
      await socket.join(sight === 'whole' ? wholeBoardRoom(boardId) : partOfBoardRoom(boardId));
      socket.data.holding = { ...socket.data.holding, [boardId]: null };
      reply({ boardId, catchUp: await this.door.catchUp(actor, boardId, lastRevision) });
      this.tellPresenceOf([boardId]);
    } catch (error) {
      if (!(error instanceof Refusal)) this.log.bug(error, 'board.join');
      reply(error instanceof Refusal ? toProblem(error, asker) : internalProblem(asker));
    }
  }

  private hold(socket: LiveSocket, message: unknown): void {
    const parsed = HoldMessage.safeParse(message);
    if (!parsed.success || !(parsed.data.boardId in socket.data.holding)) return;
    const { boardId, interventionId } = parsed.data;
    socket.data.holding = { ...socket.data.holding, [boardId]: interventionId };
    this.tellPresenceOf([boardId]);
  }

  private tellPresenceOf(boardIds: readonly string[]): void {
    for (const boardId of boardIds) {
      this.tellPresence(boardId).catch((error: unknown) => this.log.bug(error, 'board.presence'));
    }
  }

  private async tellPresence(boardId: string): Promise<void> {
    const here = this.io?.in([wholeBoardRoom(boardId), partOfBoardRoom(boardId)]);
    const people = peopleOn(boardId, (await here?.fetchSockets()) ?? []);
    this.io?.to(wholeBoardRoom(boardId)).emit('board.presence', { boardId, people });
  }
}

function parseJoin(message: unknown): BoardJoin {
  const parsed = BoardJoin.safeParse(message);
  if (!parsed.success) throw new InvalidInput('bad-request');
  return parsed.data;
}
