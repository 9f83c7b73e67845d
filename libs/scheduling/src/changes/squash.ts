import type { RecordTypes } from '../model/index.js';
import { changeOf, withFields } from './change-brand.js';
import type { Change, ChangeSet } from './change.js';
import { inOrder } from './in-order.js';
import { sameValue } from './same-value.js';
import { touchedFields } from './touched-fields.js';

type AnyRecord = RecordTypes[keyof RecordTypes];

/** A record with what another change of it leads away from, or to: of a record added or removed, all of it. */
function over(
  record: AnyRecord | null,
  change: Change,
  side: 'before' | 'after',
): AnyRecord | null {
  const source = change[side];
  const isWhole = record === null || change.before === null || change.after === null;
  return isWhole ? source : withFields<AnyRecord>(record, touchedFields(change), source ?? record);
}

/**
 * Two changes of one record, between which somebody else may have changed it too: then only the fields
 * of these two are told, so that undoing them leaves the other's alone.
 */
function joined(first: Change, next: Change): Change {
  const { kind } = first;
  if (sameValue(first.after, next.before)) return changeOf(kind, first.before, next.after);
  const base = next.before;
  const after = over(over(base, first, 'after'), next, 'after');
  return changeOf(kind, over(base, first, 'before'), after);
}

/** Several ChangeSets, one after the other, as one; what was undone on the way disappears. */
export function squash(sets: readonly ChangeSet[]): ChangeSet {
  const byRecord = new Map<string, Change>();
  for (const change of sets.flat()) {
    const key = `${change.kind} ${change.id}`;
    const first = byRecord.get(key);
    byRecord.set(key, first ? joined(first, change) : change);
  }
  return inOrder([...byRecord.values()]);
}
