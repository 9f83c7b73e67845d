/** What this person did since the page opened, as far as it can be taken back; newest last. */
export interface History {
  readonly done: readonly string[];
  readonly undone: readonly string[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** A new act: what was undone before it can no longer be done again. */
export const act = (history: History, commandId: string): History => ({
  done: [...history.done, commandId],
  undone: [],
});

/** `undoId` took back the newest act; taking `undoId` back does the act again. */
export const undo = (history: History, undoId: string): History => ({
  done: history.done.slice(0, -1),
  undone: [...history.undone, undoId],
});

export const redo = (history: History, redoId: string): History => ({
  done: [...history.done, redoId],
  undone: history.undone.slice(0, -1),
});

/** A command that was dropped or refused never happened. */
export const forget = (history: History, commandId: string): History => ({
  done: history.done.filter((id) => id !== commandId),
  undone: history.undone.filter((id) => id !== commandId),
});

/** One of a person's own commands, as the log has it. */
export interface OwnDeed {
  readonly commandId: string;
  /** Of an undo: what it took back. */
  readonly undoes: string | null;
}

/** The history after one more deed of the same person, wherever it was done: another tab, or before a reload. */
export function replay(history: History, { commandId, undoes }: OwnDeed): History {
  if (undoes === null) return act(history, commandId);
  if (undoes === history.done.at(-1)) return undo(history, commandId);
  if (undoes === history.undone.at(-1)) return redo(history, commandId);
  // Taken back from the history drawer, out of order: an act like any other.
  return act(forget(history, undoes), commandId);
}

/** What was done here goes on from what was done before the page was loaded. */
export function resume(before: History, { done, undone }: History): History {
  const isUntouched = done.length === 0 && undone.length === 0;
  return isUntouched
    ? before
    : { done: [...before.done.filter((id) => !done.includes(id)), ...done], undone };
}

/** An undo that was not done after all: what it would have taken back stands where it stood. */
export function failUndo(history: History, { commandId, undoes }: OwnDeed): History {
  const { done, undone } = forget(history, commandId);
  if (undoes === null) return { done, undone };
  if (history.undone.includes(commandId)) return { done: [...done, undoes], undone };
  return history.done.includes(commandId)
    ? { done, undone: [...undone, undoes] }
    : { done, undone };
}
