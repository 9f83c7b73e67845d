import { changeOf } from './change-brand.js';
import type { ChangeSet } from './change.js';
import { inOrder } from './in-order.js';

/** What takes the changes back: `apply(apply(plan, changes), invert(changes))` is the plan again. */
export function invert(changes: ChangeSet): ChangeSet {
  return inOrder(changes.map(({ kind, before, after }) => changeOf(kind, after, before)));
}
