import type { UserId } from '../model/index.js';

/** The person (or token) who acts, reduced to what a decision depends on. */
export interface Actor {
  readonly id: UserId;
  readonly name: string;
  /** Managers and administrators may unlock what others locked. */
  readonly mayUnlockOthers: boolean;
}
