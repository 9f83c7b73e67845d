import type { Minutes } from '@pastille/time';
import type { ChangeSet } from '../changes/change.js';
import type { Plan, Table } from '../model/index.js';
import { localDaysOf } from '../plan/local-days.js';
import type { Conflict } from './conflict.js';
import { conflicts, judged } from './conflicts.js';
import { touchedUnits, type TouchedUnits } from './touched-units.js';

export interface Step {
  readonly before: Plan;
  readonly after: Plan;
  readonly changes: ChangeSet;
  readonly now: Minutes;
}

export interface ConflictDifference {
  readonly added: readonly Conflict[];
  readonly removed: readonly Conflict[];
}

function found<R>(table: Table<R>, ids: ReadonlySet<string>): readonly R[] {
  const records: R[] = [];
  for (const id of ids) {
    const record = table.get(id);
    if (record !== undefined) records.push(record);
  }
  return records;
}

/** What the plan says of these units alone. */
export function conflictsOf(plan: Plan, now: Minutes, units: TouchedUnits): readonly Conflict[] {
  if (units === 'all') return conflicts(plan, now);
  const { resource, intervention, task, worksite } = plan.records;
  return judged(
    { plan, now, involving: units.interventions, spansOf: units.spansOf },
    {
      resource: found(resource, units.resources),
      intervention: found(intervention, units.interventions),
      task: found(task, units.tasks),
      worksite: found(worksite, units.worksites),
      day: localDaysOf(plan.settings.zone).touchedBy(units.spans),
    },
  );
}

const except = (some: readonly Conflict[], others: readonly Conflict[]): readonly Conflict[] => {
  const keys = new Set(others.map(({ key }) => key));
  return some.filter(({ key }) => !keys.has(key));
};

/** From this many changes on, judging everything is no slower. */
const MANY = 400;

/** Each bar that stands elsewhere is judged again: of so many nobody needs to know what else they touch. */
function moveMany(changes: ChangeSet): boolean {
  let moved = 0;
  for (const { kind, before, after } of changes) {
    if (kind !== 'intervention' || !before || !after) continue;
    if (before.start !== after.start || before.end !== after.end) moved += 1;
  }
  return moved > MANY;
}

/** Which conflicts the changes make and which they cure, by key: judged only where they touch. */
export function conflictDifference({ before, after, changes, now }: Step): ConflictDifference {
  const touched = moveMany(changes) ? 'all' : touchedUnits([before, after], changes);
  const isMuch = touched !== 'all' && touched.interventions.size > MANY;
  const units = isMuch ? 'all' : touched;
  const had = conflictsOf(before, now, units);
  const has = conflictsOf(after, now, units);
  return { added: except(has, had), removed: except(had, has) };
}
