import { RECORD_KINDS } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Change, ChangeSet } from './change.js';
import { sameValue } from './same-value.js';

const RANK = new Map<string, number>(RECORD_KINDS.map((kind, rank) => [kind, rank]));

/** Removals come last and backwards: nothing is ever referred to before it is, or after it was. */
function rankOf(change: Change): number {
  const rank = RANK.get(change.kind) ?? 0;
  return change.after === null ? 2 * RECORD_KINDS.length - rank : rank;
}

/** Mostly thousands of bars: their rank need not be looked up again for each comparison. */
const isAlike = (a: Change, b: Change): boolean =>
  a.kind === b.kind && (a.after === null) === (b.after === null);

/** The one order in which a ChangeSet is written, without the changes that change nothing. */
export function inOrder(changes: readonly Change[]): ChangeSet {
  return changes
    .filter(({ before, after }) => !sameValue(before, after))
    .sort((a, b) => (isAlike(a, b) ? 0 : rankOf(a) - rankOf(b)) || byCodeUnit(a.id, b.id));
}
