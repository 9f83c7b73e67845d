import type { Accepted, Conflict, Outcome, Plan, PlanningCommand } from '@pastille/scheduling';
import type { DayNumber, Minutes } from '@pastille/time';

/** Picks the words of the button: `cures.replace`, `cures.start-at`… */
export type CureKind =
  | 'replace'
  | 'add'
  | 'take-off'
  | 'start-at'
  | 'unlock-and-start-at'
  | 'unlink'
  | 'plan-at'
  | 'firm-date'
  | 'provisional'
  | 'automatic'
  | 'cancel-future'
  | 'reopen-task'
  | 'close'
  | 'close-and-go-on'
  | 'back-to-plan'
  | 'all-back-to-plan'
  | 'drop-task'
  | 'on-board'
  | 'unhold';

/** What the words of a button name. */
export interface CureWords {
  readonly who?: string;
  /** Of two bars the one that is meant, or a status. */
  readonly what?: string;
  readonly at?: Minutes;
  readonly day?: DayNumber;
}

/** A cure that was thought of, before anybody judged it. */
export interface Idea {
  readonly kind: CureKind;
  readonly words: CureWords;
  readonly command: PlanningCommand;
}

/** A cure as the judge sees it: one click, one command, one step to undo. */
export interface Cure extends Idea {
  readonly key: string;
  readonly outcome: Accepted;
}

/** What needs more than a click: it opens a form, or rings somebody. */
export type Lead =
  | { readonly kind: 'plan-task' | 'open-task'; readonly taskId: string }
  | { readonly kind: 'close-partly'; readonly interventionId: string }
  | { readonly kind: 'propose'; readonly interventionId: string }
  | { readonly kind: 'absence'; readonly absenceId: string }
  | { readonly kind: 'calls' }
  | { readonly kind: 'phone'; readonly name: string; readonly phone: string };

/** About what, on which plan, and how commands are judged. */
export interface Ask {
  readonly plan: Plan;
  readonly conflict: Conflict;
  readonly now: Minutes;
  readonly judge: (command: PlanningCommand) => Outcome;
  /** Of an intervention that a cure would make. */
  readonly newId: () => string;
}
