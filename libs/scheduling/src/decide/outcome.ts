import type { Minutes } from '@pastille/time';
import type { Actor } from './actor.js';
import type { ChangeSet } from '../changes/change.js';
import type { Conflict } from '../rules/conflict.js';

/** What a decision may know beside the plan and the command: handed in, never looked up. */
export interface Context {
  readonly now: Minutes;
  readonly actor: Actor;
}

export type RefusalCode = 'locked' | 'stale' | 'forbidden' | 'cycle' | 'invalid' | 'double-booked';

/** Why a command was refused, in a form from which a sentence can be made in any language. */
export interface Violation {
  readonly code: RefusalCode;
  /** Picks the sentence: `time-locked`, `end-before-start`, `unknown-task`… */
  readonly sentence: string;
  /** Ids and words for the sentence. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The field of the command at fault, where there is one. */
  readonly field: string | null;
}

/**
 * Why an intervention stands where it stands now. `lock`: nothing moves it. `weather`: « Intempéries »
 * sent it there. `kept`: an undo in part leaves it (or another record: then the id is that one's), for
 * it was changed since.
 * `detached`: it no longer belongs to its series (`by`).
 */
export interface Reason {
  readonly interventionId: string;
  readonly cause:
    | 'asked'
    | 'calendar'
    | 'link'
    | 'person'
    | 'equipment'
    | 'jumped-lock'
    | 'lock'
    | 'weather'
    | 'kept'
    | 'detached';
  readonly by: string | null;
  readonly from: Minutes | null;
  readonly to: Minutes;
}

/** Where a ripple had to stop, and where it would have gone on. */
export interface Stop {
  readonly interventionId: string;
  readonly needed: Minutes;
  readonly actual: Minutes;
}

export interface Accepted {
  readonly status: 'accepted';
  readonly changes: ChangeSet;
  readonly inverse: ChangeSet;
  readonly reasons: readonly Reason[];
  /** Conflicts that this act makes, and those that it cures. Only new ones are told. */
  readonly added: readonly Conflict[];
  readonly removed: readonly Conflict[];
  readonly stops: readonly Stop[];
}

export interface Refused {
  readonly status: 'refused';
  readonly code: RefusalCode;
  readonly violations: readonly Violation[];
}

export type Outcome = Accepted | Refused;
