import type { Plan, RecordTables, Snapshot, Table } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { CompiledPlan } from './compiled-plan.js';
import { buildIndexes } from './indexes.js';
import { laneOf, laneOfList } from './lanes.js';
import { ShardedMap } from './sharded-map.js';
import { taskColumnsOf, taskSpansOf } from './task-columns.js';

function table<R extends { readonly id: string }>(records: readonly R[]): Table<R> {
  return ShardedMap.from(new Map(records.map((record) => [record.id, record])));
}

/**
 * Turns what travels into what the engine works on.
 *
 * @example
 * const plan = compile(snapshot);
 * const outcome = decide(plan, command, { now, actor });
 */
export function compile(snapshot: Snapshot): Plan {
  const records: RecordTables = {
    settings: table([snapshot.settings]),
    branch: table(snapshot.branches),
    status: table(snapshot.statuses),
    taskKind: table(snapshot.taskKinds),
    client: table(snapshot.clients),
    location: table(snapshot.locations),
    works: table(snapshot.works),
    worksite: table(snapshot.worksites),
    task: table(snapshot.tasks),
    resource: table(snapshot.resources),
    onCall: table(snapshot.onCalls),
    absence: table(snapshot.absences),
    series: table(snapshot.series),
    intervention: table(snapshot.interventions),
    call: table(snapshot.calls),
    weatherStop: table(snapshot.weatherStops),
  };
  const { boardId, revision, settings, holidays } = snapshot;
  const indexes = buildIndexes(records);
  const plan = new CompiledPlan({ boardId, revision, settings, holidays, records, indexes });
  prepare(plan);
  return plan;
}

/** The typed columns are made here and not at the first look: every board is looked at. */
function prepare(plan: Plan): void {
  plan.indexes.interventionsByResource.forEach(laneOfList);
  plan.records.resource.forEach(({ id }) => laneOf(plan, id));
  plan.indexes.tasksByWorksite.forEach((tasks, worksiteId) =>
    taskSpansOf(plan, worksiteId, taskColumnsOf(tasks)),
  );
}

const sorted = <R extends { readonly id: string }>(records: Table<R>): R[] =>
  [...records.values()].sort(byId);

/** The inverse of {@link compile}; lists come sorted by id, so that equal plans give equal bytes. */
export function toSnapshot(plan: Plan): Snapshot {
  const { boardId, revision, settings, holidays, records } = plan;
  return {
    boardId,
    revision,
    settings,
    holidays,
    branches: sorted(records.branch),
    statuses: sorted(records.status),
    taskKinds: sorted(records.taskKind),
    clients: sorted(records.client),
    locations: sorted(records.location),
    works: sorted(records.works),
    worksites: sorted(records.worksite),
    tasks: sorted(records.task),
    resources: sorted(records.resource),
    onCalls: sorted(records.onCall),
    absences: sorted(records.absence),
    series: sorted(records.series),
    interventions: sorted(records.intervention),
    calls: sorted(records.call),
    weatherStops: sorted(records.weatherStop),
  };
}
