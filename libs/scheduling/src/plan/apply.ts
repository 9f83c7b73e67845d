import type { Plan, RecordKind, RecordTable, RecordTables } from '../model/index.js';
import type { Change, ChangeOf, ChangeSet } from '../changes/change.js';
import { CompiledPlan } from './compiled-plan.js';
import { updateIndexes } from './indexes.js';

const isOf =
  <K extends RecordKind>(kind: K) =>
  (change: Change): change is Change & ChangeOf<K> =>
    change.kind === kind;

function tableWith<K extends RecordKind>(
  table: RecordTable<K>,
  kind: K,
  changes: ChangeSet,
): RecordTable<K> {
  const own: readonly ChangeOf<K>[] = changes.filter(isOf(kind));
  return own.length === 0
    ? table
    : table.with(own.map(({ id, after }) => [id, after ?? undefined]));
}

function tablesWith(records: RecordTables, changes: ChangeSet): RecordTables {
  return {
    settings: tableWith(records.settings, 'settings', changes),
    branch: tableWith(records.branch, 'branch', changes),
    status: tableWith(records.status, 'status', changes),
    taskKind: tableWith(records.taskKind, 'taskKind', changes),
    client: tableWith(records.client, 'client', changes),
    location: tableWith(records.location, 'location', changes),
    works: tableWith(records.works, 'works', changes),
    worksite: tableWith(records.worksite, 'worksite', changes),
    task: tableWith(records.task, 'task', changes),
    resource: tableWith(records.resource, 'resource', changes),
    onCall: tableWith(records.onCall, 'onCall', changes),
    absence: tableWith(records.absence, 'absence', changes),
    series: tableWith(records.series, 'series', changes),
    intervention: tableWith(records.intervention, 'intervention', changes),
    call: tableWith(records.call, 'call', changes),
    weatherStop: tableWith(records.weatherStop, 'weatherStop', changes),
  };
}

/**
 * The plan after the changes; the given one stays what it was, and both share what did not change.
 * `revision` is what the result stands for, when that is known.
 */
export function apply(plan: Plan, changes: ChangeSet, revision: number = plan.revision): Plan {
  if (changes.length === 0 && revision === plan.revision) return plan;
  const records = tablesWith(plan.records, changes);
  return new CompiledPlan({
    boardId: plan.boardId,
    revision,
    settings: records.settings.get(plan.settings.id) ?? plan.settings,
    holidays: plan.holidays,
    records,
    indexes: updateIndexes(plan.indexes, plan.records, changes),
  });
}
