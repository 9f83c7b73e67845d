import type { Change, ChangeSet } from '@pastille/scheduling';
import { isDeepStrictEqual } from 'node:util';
import { toldChange } from './told-of.js';

/** That a record now tells something else, and whether its time is another. */
export interface Stamping {
  readonly recordId: string;
  readonly movesTime: boolean;
}

/** The records whose change moves everybody's events: their stamp is the board's own. */
const isEverybodys = ({ kind, before, after }: Change): boolean =>
  kind === 'settings' ||
  kind === 'branch' ||
  (kind === 'absence' && (before ?? after)?.resourceId === null);

function stampingOf(change: Change, boardId: string): Stamping | null {
  const { before, after } = toldChange(change);
  if (isDeepStrictEqual(before, after)) return null;
  // What is told for the first time, or no more, was not moved.
  const movesTime =
    before !== null && after !== null && !isDeepStrictEqual(before.time, after.time);
  if (!isEverybodys(change)) return { recordId: change.id, movesTime };
  return { recordId: boardId, movesTime: movesTime || change.kind === 'absence' };
}

function seriesTouched(change: Change): string | null {
  if (change.kind !== 'intervention') return null;
  return (change.after ?? change.before)?.occurrence?.seriesId ?? null;
}

const isNewOrGone = (change: Change): boolean => {
  const { before, after } = toldChange(change);
  return before === null || after === null;
};

/** What one command changed in what feeds tell, each record once. */
export function stampsOf(changes: ChangeSet, boardId: string): readonly Stamping[] {
  const byId = new Map<string, Stamping>();
  const add = (one: Stamping): void => {
    const movesTime = one.movesTime || (byId.get(one.recordId)?.movesTime ?? false);
    byId.set(one.recordId, { ...one, movesTime });
  };
  for (const change of changes) {
    const one = stampingOf(change, boardId);
    if (!one) continue;
    add(one);
    const series = seriesTouched(change);
    // What stands for a visit of a series is told by the series too: left out of its rule, or beside it.
    if (series !== null) add({ recordId: series, movesTime: one.movesTime || isNewOrGone(change) });
    // A closing is told by itself too.
    if (change.kind === 'absence' && one.recordId === boardId) {
      add({ recordId: change.id, movesTime: false });
    }
  }
  return [...byId.values()];
}
