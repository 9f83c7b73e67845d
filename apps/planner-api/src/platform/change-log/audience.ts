import type { LoggedRevision } from './change-log.js';

export interface Announcement {
  readonly boardId: string;
  readonly revision: number;
  /** What was done; `null` where it is too much to send: those who listen fetch it. */
  readonly told: LoggedRevision | null;
}

/** Whoever passes facts on to people: the relay does not know how. */
export interface Audience {
  announce(announcement: Announcement): void;
  /** The boards that somebody has open in this process. */
  boardsHere(): readonly string[];
  /** Says that a board has come to a revision, to those of this process who were not told yet. */
  remind(boardId: string, revision: number): void;
}
