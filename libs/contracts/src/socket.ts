import { z } from 'zod';
import { ChangesSinceView, RevisionView } from './board.js';
import { Id } from './primitives.js';
import type { Problem } from './problem.js';

/** Grows when a message changes its meaning; an older client is told to reload. */
export const PROTOCOL_VERSION = 1;

export const BoardJoin = z.object({
  boardId: Id,
  lastRevision: z.int().min(0),
  protocolVersion: z.int(),
});
export type BoardJoin = z.infer<typeof BoardJoin>;

export const BoardJoined = z.object({ boardId: Id, catchUp: ChangesSinceView });
export type BoardJoined = z.infer<typeof BoardJoined>;

export const BoardChanged = RevisionView.extend({ boardId: Id });
export type BoardChanged = z.infer<typeof BoardChanged>;

/** For those who may see only a part of the board: something changed, ask over HTTP. */
export const BoardTouched = z.object({ boardId: Id, revision: z.int() });
export type BoardTouched = z.infer<typeof BoardTouched>;

/** What a person holds at this moment: seconds, never stored. */
export const Hold = z.object({ interventionId: Id.nullable() });
export const Presence = z.object({
  boardId: Id,
  people: z.array(z.object({ userId: Id, name: z.string(), holding: Id.nullable() })),
});
export type Presence = z.infer<typeof Presence>;

/** Something beside the plan is new: ask over HTTP. */
export const BoardNewsMessage = z.object({
  boardId: Id,
  topic: z.enum(['reports', 'feeds', 'dossier', 'photos']),
});
export type BoardNewsMessage = z.infer<typeof BoardNewsMessage>;

export const BoardLeft = z.object({
  boardId: Id,
  reason: z.enum(['access-revoked', 'signed-out', 'client-too-old']),
});
export type BoardLeft = z.infer<typeof BoardLeft>;

export interface ServerToClient {
  'board.changed': (message: BoardChanged) => void;
  'board.touched': (message: BoardTouched) => void;
  'board.presence': (message: Presence) => void;
  'board.news': (message: BoardNewsMessage) => void;
  'board.left': (message: BoardLeft) => void;
}

export interface ClientToServer {
  'board.join': (message: BoardJoin, answer: (joined: BoardJoined | Problem) => void) => void;
  'board.hold': (message: { boardId: string; interventionId: string | null }) => void;
}
