import type { CommandAnswer } from '@pastille/contracts';
import { hashChanges, type Accepted } from '@pastille/scheduling';
import type { LoggedDeed } from '../../platform/change-log/change-log.js';
import type { Immutable } from '../../platform/immutable.js';

export type Answer = Immutable<CommandAnswer>;

/** `commandId: null` for what was only asked, not done. */
export function presentAccepted(
  accepted: Accepted,
  at: { readonly revision: number; readonly commandId: string | null },
): Answer {
  const { changes, reasons, added, removed, stops } = accepted;
  return { ...at, changes, reasons, added, removed, stops, hash: hashChanges(changes) };
}

/** The answer that its first caller got, or should have got. */
export const presentDeed = ({ revision, commandId, changes, answer }: LoggedDeed): Answer => ({
  revision,
  commandId,
  changes,
  ...answer,
});
