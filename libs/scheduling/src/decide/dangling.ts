import type { Change, ChangeSet } from '../changes/change.js';
import { referencesOf, type Reference } from '../changes/references.js';
import { RECORD_KINDS, type Plan } from '../model/index.js';
import type { Violation } from './outcome.js';
import { unknown, type Paths } from './verdict.js';

const keyOf = ({ kind, id }: Pick<Change, 'kind' | 'id'>): string => `${kind} ${id}`;

/** A bar that only stands elsewhere names what it named: thousands of them may follow one gesture. */
function namesTheSame({ kind, before, after }: Change): boolean {
  if (kind !== 'intervention' || !before || !after) return false;
  return (
    before.team === after.team &&
    before.taskId === after.taskId &&
    before.worksiteId === after.worksiteId &&
    before.clientId === after.clientId &&
    before.locationId === after.locationId &&
    before.occurrence === after.occurrence
  );
}

function missingIn(after: Plan, change: Change): readonly Reference[] {
  if (namesTheSame(change)) return [];
  const missing = referencesOf(change.kind, change.after).filter(
    (one) => !after.records[one.kind].has(one.id),
  );
  if (missing.length === 0) return missing;
  const known = new Set(referencesOf(change.kind, change.before).map(keyOf));
  return missing.filter((one) => !known.has(keyOf(one)));
}

/** A record must not name what is not there. Only names that are new are looked up. */
export function whenReferenceUnknown(
  after: Plan,
  changes: ChangeSet,
  paths: Paths,
): readonly Violation[] {
  return changes.flatMap((change) => {
    const path = paths[change.kind]?.(change.id);
    const prefix = path === undefined ? '' : `${path}.`;
    return missingIn(after, change).map(({ kind, id, field }) =>
      unknown(kind, id, `${prefix}${field}`),
    );
  });
}

function* references(plan: Plan): Generator<string> {
  for (const kind of RECORD_KINDS) {
    for (const record of plan.records[kind].values()) {
      for (const reference of referencesOf(kind, record)) yield keyOf(reference);
    }
  }
}

/** What the changes take away although something still names it; looked for in the whole plan, for removals are rare. */
export function stillUsed(after: Plan, changes: ChangeSet): ReadonlySet<Change> {
  const gone = new Map(
    changes.filter((one) => one.after === null).map((one) => [keyOf(one), one] as const),
  );
  const used = new Set<Change>();
  if (gone.size === 0) return used;
  for (const key of references(after)) {
    const change = gone.get(key);
    if (change) used.add(change);
  }
  return used;
}
