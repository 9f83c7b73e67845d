import type { HistoryEntryView, PostCommandInput } from '@pastille/contracts';
import type {
  Actor,
  ChangeSet,
  Outcome,
  PlanningCommand,
  Snapshot,
  Violation,
} from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';
import type { ApiProblem } from '../../api/api-problem.js';
import type { BoardEars, BoardSocket, Person } from '../sync/boardSocket.js';
import type { Arrival, BoardState, Kept } from './boardState.js';
import type { History } from './history.js';

/** What somebody else did, as far as the board heard of it. */
export interface Told {
  readonly revision: number;
  readonly by: { readonly id: string; readonly name: string };
  /** The type of their command. */
  readonly verb: string;
  readonly changes: ChangeSet;
}

/** What the line at the bottom has to say. */
export type Notice = { readonly id: string } & (
  | { readonly kind: 'done'; readonly command: PlanningCommand; readonly changes: ChangeSet }
  | {
      readonly kind: 'refused';
      readonly command: PlanningCommand;
      readonly violations: readonly Violation[];
      /** What it would have done; nothing where it was refused at once. */
      readonly changes: ChangeSet;
      /** It had stood on the screen as done. */
      readonly late: boolean;
      /** Who came in between. */
      readonly met: Told | null;
    }
  | {
      readonly kind: 'stale';
      readonly command: PlanningCommand;
      readonly changes: ChangeSet;
      readonly outcome: Outcome;
      readonly met: Told | null;
    }
  /** `command`: to be tried again. */
  | {
      readonly kind: 'problem';
      readonly problem: ApiProblem;
      readonly command: PlanningCommand | null;
    }
  /** Somebody changed what one holds or has open, or took back what one did. */
  | {
      readonly kind: 'told';
      readonly told: Told;
      readonly about: string | null;
      readonly of: 'held' | 'mine';
    }
);

/** How it stands with the server: `slow` and `failing` answer late or wrongly, `offline` not at all. */
export type LineState = 'well' | 'slow' | 'failing' | 'offline' | 'signed-out';

export interface BoardSnapshot {
  readonly state: BoardState;
  readonly line: LineState;
  readonly people: readonly Person[];
  /** What others have in the hand or open, with their names. */
  readonly holders: ReadonlyMap<string, string>;
  readonly notice: Notice | null;
  /** How many more wait behind that one. */
  readonly moreNotices: number;
  readonly history: History;
  /** Records that others changed a moment ago. */
  readonly glowing: ReadonlySet<string>;
  /** The server closed this board to us. */
  readonly left: 'access-revoked' | 'client-too-old' | null;
}

/** Everything after a revision, or `reset`: the plan must be fetched again. */
export type CatchUp =
  { readonly kind: 'changes'; readonly revisions: readonly Arrival[] } | { readonly kind: 'reset' };

/** Where pending commands outlive a reload. */
export interface Outbox {
  readonly load: () => readonly Kept[];
  readonly save: (list: readonly Kept[]) => void;
}

/** Everything outside of this page, handed in. */
export interface BoardWorld {
  readonly actor: Actor;
  readonly now: () => Minutes;
  readonly newId: () => string;
  readonly post: (body: PostCommandInput) => Promise<Arrival>;
  readonly changesSince: (revision: number) => Promise<CatchUp>;
  readonly fetchPlan: () => Promise<Snapshot>;
  readonly listen: (ears: BoardEars) => BoardSocket;
  readonly outbox: Outbox;
  /** What this person did lately, newest first. */
  readonly myHistory: () => Promise<readonly HistoryEntryView[]>;
}
