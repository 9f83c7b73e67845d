import type { Minutes } from '@pastille/time';
import type { RipplePolicy } from '../decide/command.js';
import type { Intervention, InterventionId, TaskId } from '../model/index.js';

/** What a person put somewhere: it keeps that place. `before: null` = it is new. */
export interface Root {
  readonly before: Intervention | null;
  readonly after: Intervention;
}

export interface RippleOptions {
  readonly policy: RipplePolicy;
  /** Whether people and machines push their work on other worksites too. */
  readonly others: boolean;
  /** Bars that must not start before an instant, as if something pushed them there (« Décaler »). */
  readonly floors?: ReadonlyMap<InterventionId, Minutes>;
  /** A link made just now: it holds although it was not kept before. */
  readonly newLink?: { readonly taskId: TaskId; readonly predecessorId: TaskId } | null;
}
