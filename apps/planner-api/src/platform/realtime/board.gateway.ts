import { Injectable } from '@nestjs/common';
import { BoardJoin, Hold, Id, PROTOCOL_VERSION } from '@pastille/contracts';
import { InvalidInput, Refusal } from '../http/errors.js';
import { internalProblem, toProblem } from '../http/to-problem.js';
import { JsonLog } from '../log/json-log.js';
import { BoardDoor } from './board-door.js';
import { BoardNews } from './board-news.js';
import type { JoinAnswer, LiveServer, LiveSocket } from './live-socket.js';
import { Loudspeaker } from './loudspeaker.js';
import { peopleOn } from './presence.js';
import { partOfBoardRoom, wholeBoardRoom } from './rooms.js';

const HoldMessage = Hold.extend({ boardId: Id });

/** Lets people into the rooms of boards and tells who is there. Knows nothing of what is planned. */
@Injectable()
export class BoardGateway {
  constructor(
    private readonly door: BoardDoor,
    private readonly log: JsonLog,
    private readonly news: BoardNews,
  ) {}

  attach(io: LiveServer): Loudspeaker {
    const speaker = new Loudspeaker(io);
    this.news.subscribe((news) => speaker.news(news));
    const tellPresence = (boardId: string) => {
      this.tellPresence(io, speaker, boardId).catch((error: unknown) => {
        this.log.bug(error, 'board.presence');
      });
    };
    io.on('connection', (socket) => {
      socket.on('board.join', (message, answer) => {
        void this.join(socket, message, replyTo(answer)).then(
          (boardId) => boardId && tellPresence(boardId),
        );
      });
      socket.on('board.hold', (message) => {
        const boardId = hold(socket, message);
        if (boardId) tellPresence(boardId);
      });
      socket.on('disconnect', () => Object.keys(socket.data.holding).forEach(tellPresence));
    });
    return speaker;
  }

  /** @returns the board that was joined */
  private async join(
    socket: LiveSocket,
    message: unknown,
    reply: JoinAnswer,
  ): Promise<string | null> {
    const { actor } = socket.data;
    const asker = { locale: actor.locale, requestId: null };
    try {
      const { boardId, lastRevision } = parseJoin(socket, message);
      const sight = await this.door.sightOf(actor, boardId);
      // Into the room first: what is committed from here on arrives twice rather than never.
      await socket.join(sight === 'whole' ? wholeBoardRoom(boardId) : partOfBoardRoom(boardId));
      socket.data.holding = { ...socket.data.holding, [boardId]: null };
      reply({ boardId, catchUp: await this.door.catchUp(actor, boardId, lastRevision) });
      return boardId;
    } catch (error) {
      if (!(error instanceof Refusal)) this.log.bug(error, 'board.join');
      reply(error instanceof Refusal ? toProblem(error, asker) : internalProblem(asker));
      return null;
    }
  }

  private async tellPresence(io: LiveServer, speaker: Loudspeaker, boardId: string): Promise<void> {
    const here = io.in([wholeBoardRoom(boardId), partOfBoardRoom(boardId)]);
    speaker.present({ boardId, people: peopleOn(boardId, await here.fetchSockets()) });
  }
}

/** Anyone may send anything: an acknowledgement that is no function is one that nobody waits for. */
const replyTo =
  (answer: unknown): JoinAnswer =>
  (joined) => {
    if (typeof answer === 'function') Reflect.apply(answer, undefined, [joined]);
  };

function parseJoin(socket: LiveSocket, message: unknown): BoardJoin {
  const parsed = BoardJoin.safeParse(message);
  if (!parsed.success) throw new InvalidInput('bad-request');
  if (parsed.data.protocolVersion === PROTOCOL_VERSION) return parsed.data;
  socket.emit('board.left', { boardId: parsed.data.boardId, reason: 'client-too-old' });
  throw new InvalidInput('client-too-old');
}

/** @returns the board on which something is held now, `null` for nonsense */
function hold(socket: LiveSocket, message: unknown): string | null {
  const parsed = HoldMessage.safeParse(message);
  if (!parsed.success || !(parsed.data.boardId in socket.data.holding)) return null;
  const { boardId, interventionId } = parsed.data;
  socket.data.holding = { ...socket.data.holding, [boardId]: interventionId };
  return boardId;
}
