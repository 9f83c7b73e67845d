import type { Mark } from './mark.js';

/** A person's decision that the engine must not undo. */
export interface LockMark extends Mark {
  readonly reason: string | null;
}

/** `time`: must not be shifted (the padlock). `team`: the people must not be changed. */
export interface Lock {
  readonly time: LockMark | null;
  readonly team: LockMark | null;
}

export type LockFacet = keyof Lock;

export const UNLOCKED: Lock = { time: null, team: null };
