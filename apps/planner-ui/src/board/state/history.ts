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
