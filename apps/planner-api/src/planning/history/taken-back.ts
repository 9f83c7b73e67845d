import type { UndoRow } from '../../platform/change-log/history-rows.js';

/** One accepted command, reduced to what an undo names it by. */
export interface Deed {
  readonly revision: number;
  readonly commandId: string;
  readonly actor: { readonly id: string };
  readonly at: number;
}

const isMeant = ({ command, revision }: UndoRow, deed: Deed): boolean => {
  if (deed.revision >= revision) return false;
  if (command.type === 'undo') return command.of === deed.commandId;
  return deed.actor.id === command.by && deed.at >= (command.since ?? Infinity);
};

/**
 * Which command took a deed back, and still stands: an undo that was itself taken back took back
 * nothing.
 * @param undos newest first
 */
export function takenBack(undos: readonly UndoRow[]): (deed: Deed) => UndoRow | null {
  const standing: UndoRow[] = [];
  const by = (deed: Deed): UndoRow | null => standing.find((undo) => isMeant(undo, deed)) ?? null;
  for (const undo of undos) if (!by(undo)) standing.push(undo);
  return by;
}
