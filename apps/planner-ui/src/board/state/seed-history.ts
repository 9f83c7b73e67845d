import type { HistoryEntryView } from '@pastille/contracts';
import { invert, type ChangeSet } from '@pastille/scheduling';
import { forget, NO_HISTORY, replay, type History } from './history.js';

export interface Seed {
  readonly history: History;
  /** What takes each of them back; those that did too much to be listed are missing. */
  readonly inverses: ReadonlyMap<string, ChangeSet>;
}

/** Done on a screen, and about the plan: nobody means a setting or an import by Ctrl+Z. */
const isGesture = ({ way, verb }: HistoryEntryView): boolean =>
  way === 'screen' && verb !== 'put-record' && verb !== 'publish';

const undoesOf = ({ command }: HistoryEntryView): string | null =>
  command?.type === 'undo' ? command.of : null;

/**
 * What Ctrl+Z finds after a reload, from one's own entries of the log.
 * @param entries of one person, newest first
 */
export function seedHistory(entries: readonly HistoryEntryView[]): Seed {
  const own = new Set(entries.map(({ commandId }) => commandId));
  let history = NO_HISTORY;
  for (const entry of entries.filter(isGesture).toReversed()) {
    history = replay(history, { commandId: entry.commandId, undoes: undoesOf(entry) });
  }
  for (const { commandId, undoneBy } of entries) {
    // Somebody else took it back: there is nothing left to take back.
    const isGone = undoneBy !== null && !own.has(undoneBy.commandId);
    if (isGone) history = forget(history, commandId);
  }
  const inverses = new Map(
    entries.flatMap(({ commandId, changes }): [string, ChangeSet][] =>
      changes ? [[commandId, invert(changes)]] : [],
    ),
  );
  return { history, inverses };
}
