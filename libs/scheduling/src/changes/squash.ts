import { changeOf } from './change-brand.js';
import type { Change, ChangeSet } from './change.js';
import { inOrder } from './in-order.js';

/** Several ChangeSets, one after the other, as one; what was undone on the way disappears. */
export function squash(sets: readonly ChangeSet[]): ChangeSet {
  const byRecord = new Map<string, Change>();
  for (const change of sets.flat()) {
    const key = `${change.kind} ${change.id}`;
    const first = byRecord.get(key);
    byRecord.set(key, first ? changeOf(change.kind, first.before, change.after) : change);
  }
  return inOrder([...byRecord.values()]);
}
