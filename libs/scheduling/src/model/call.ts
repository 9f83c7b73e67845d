import type { Minutes } from '@pastille/time';
import type { CallId, ClientId, InterventionId } from './ids.js';
import type { Mark } from './mark.js';

export type CallOutcome = 'reached' | 'message' | 'refused';

/** Whom to tell that a promised date moved (« appel à passer »). Made by moves, closed by people. */
export interface Call {
  readonly id: CallId;
  readonly interventionId: InterventionId;
  readonly clientId: ClientId | null;
  /** Whom, and under which number, as known when the date moved. */
  readonly name: string;
  readonly phone: string | null;
  readonly before: Minutes;
  readonly after: Minutes;
  readonly made: Mark;
  readonly outcome: CallOutcome | null;
  readonly closed: Mark | null;
}
