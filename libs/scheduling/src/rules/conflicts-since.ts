import type { Minutes } from '@pastille/time';
import type { Change, ChangeSet } from '../changes/change.js';
import { changeOf } from '../changes/change-brand.js';
import { RECORD_KINDS } from '../model/index.js';
import type { Plan, RecordKind, RecordTable } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { differing } from '../plan/differing.js';
import type { Conflict } from './conflict.js';
import { conflictsOf } from './conflict-difference.js';
import { conflicts } from './conflicts.js';
import { windowOf } from './deadline-missed.js';
import { touchedUnits } from './touched-units.js';

/** What {@link conflicts} said of another plan, or of the same one at another minute. */
export interface KnownConflicts {
  readonly plan: Plan;
  readonly now: Minutes;
  readonly conflicts: readonly Conflict[];
}

/** From this many changes on, judging everything is no slower. */
const MANY = 400;

function differencesOf<K extends RecordKind>(
  kind: K,
  before: RecordTable<K>,
  after: RecordTable<K>,
): ChangeSet {
  return differing(before, after).map((id) =>
    changeOf(kind, before.get(id) ?? null, after.get(id) ?? null),
  );
}

/** What the clock has reached, or what it was turned back before: as if it had been written again. */
function overtaken(plan: Plan, from: Minutes, to: Minutes): ChangeSet {
  if (from === to) return [];
  const [first, last] = from < to ? [from, to] : [to, from];
  const isReached = (t: Minutes | null): boolean => t !== null && t > first && t <= last;
  const found: Change[] = [];
  plan.records.intervention.forEach((one) => {
    if (isReached(one.end)) found.push(changeOf('intervention', one, one));
  });
  plan.records.task.forEach((one) => {
    if (!one.window) return;
    if (isReached(windowOf(plan, one.window).closes)) found.push(changeOf('task', one, one));
  });
  return found;
}

/**
 * The same as `conflicts(plan, now)`, judged only where the two plans differ: what a screen asks after
 * every change.
 */
export function conflictsSince(
  known: KnownConflicts,
  plan: Plan,
  now: Minutes,
): readonly Conflict[] {
  const changes = [
    ...RECORD_KINDS.flatMap((kind) =>
      differencesOf(kind, known.plan.records[kind], plan.records[kind]),
    ),
    ...overtaken(plan, known.now, now),
  ];
  if (changes.length === 0 && known.plan.holidays === plan.holidays) return known.conflicts;
  if (changes.length > MANY || known.plan.holidays !== plan.holidays) return conflicts(plan, now);
  const units = touchedUnits([known.plan, plan], changes);
  if (units === 'all' || units.interventions.size > MANY) return conflicts(plan, now);
  const had = new Set(conflictsOf(known.plan, known.now, units).map(({ key }) => key));
  const has = conflictsOf(plan, now, units);
  const kept = known.conflicts.filter(({ key }) => !had.has(key));
  return [...kept, ...has].sort((a, b) => byCodeUnit(a.key, b.key));
}
