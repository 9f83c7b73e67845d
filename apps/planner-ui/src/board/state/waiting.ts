import type { BoardState } from './boardState.js';

const known = new WeakMap<BoardState['pending'], ReadonlySet<string>>();

/** Whether a record was changed here and the server has not said yes yet. */
export function isWaiting({ pending }: BoardState, id: string): boolean {
  if (pending.length === 0) return false;
  let ids = known.get(pending);
  if (!ids) {
    ids = new Set(pending.flatMap(({ outcome }) => outcome.changes.map((change) => change.id)));
    known.set(pending, ids);
  }
  return ids.has(id);
}
