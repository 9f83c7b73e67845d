import type { Minutes } from '@pastille/time';
import type { Intervention } from '../model/index.js';
import type { Reason } from '../decide/outcome.js';

/** Why a bar has to be later, and from when it may stand. */
export interface Push {
  readonly to: Minutes;
  readonly cause: Reason['cause'];
  readonly by: string | null;
}

/** One intervention while a ripple runs through it. */
export interface Bar {
  /** As it was; a new one as it is put. */
  readonly record: Intervention;
  /** As it stands with its team now, before its place is written into it. */
  readonly now: Intervention;
  readonly isRoot: boolean;
  readonly isNew: boolean;
  readonly isObstacle: boolean;
  start: Minutes;
  end: Minutes;
  queued: boolean;
  visits: number;
  /** The last thing that moved it. */
  push: Push | null;
}
