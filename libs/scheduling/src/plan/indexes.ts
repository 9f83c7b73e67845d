import type {
  Intervention,
  PlanIndexes,
  PlanningTask,
  RecordTables,
  Table,
} from '../model/index.js';
import type { Change, ChangeSet } from '../changes/change.js';
import { byId } from '../order/code-unit.js';
import { LayeredMap } from './layered-map.js';

type Identified = { readonly id: string };

/** Under which keys a record is found, and in which order a list is kept. */
interface Index<R> {
  readonly keysOf: (record: R) => readonly string[];
  readonly compare: (a: R, b: R) => number;
}

const byStart = (a: Intervention, b: Intervention): number => a.start - b.start || byId(a, b);
const byOrder = (a: PlanningTask, b: PlanningTask): number => a.order - b.order || byId(a, b);
const present = <R>(record: R | null): readonly R[] => (record === null ? [] : [record]);
const isLive = (intervention: Intervention): boolean => intervention.state !== 'cancelled';

const TASKS_BY_WORKSITE: Index<PlanningTask> = {
  keysOf: (task) => [task.worksiteId],
  compare: byOrder,
};
const BY_TASK: Index<Intervention> = { keysOf: (one) => present(one.taskId), compare: byStart };
const BY_WORKSITE: Index<Intervention> = {
  keysOf: (one) => (isLive(one) ? present(one.worksiteId) : []),
  compare: byStart,
};
const BY_RESOURCE: Index<Intervention> = {
  keysOf: (one) => (isLive(one) ? one.team.map((assignment) => assignment.resourceId) : []),
  compare: byStart,
};
const BY_REFERENCE = {
  keysOf: (worksite: { readonly reference: string }) => [worksite.reference],
  compare: byId,
};

function build<R>(records: Iterable<R>, index: Index<R>): Table<readonly R[]> {
  const lists = new Map<string, R[]>();
  for (const record of records) {
    for (const key of index.keysOf(record)) {
      const list = lists.get(key);
      if (list) list.push(record);
      else lists.set(key, [record]);
    }
  }
  for (const list of lists.values()) list.sort(index.compare);
  return LayeredMap.from<readonly R[]>(lists);
}

interface Replaced<R> {
  readonly before: R | null;
  readonly after: R | null;
}

function grouped<R>(records: readonly R[], index: Index<R>): Map<string, R[]> {
  const lists = new Map<string, R[]>();
  for (const record of records) {
    for (const key of index.keysOf(record)) lists.set(key, [...(lists.get(key) ?? []), record]);
  }
  return lists;
}

function update<R extends Identified>(
  table: Table<readonly R[]>,
  replaced: readonly Replaced<R>[],
  index: Index<R>,
): Table<readonly R[]> {
  if (replaced.length === 0) return table;
  const leaving = grouped(
    replaced.flatMap(({ before }) => present(before)),
    index,
  );
  const joining = grouped(
    replaced.flatMap(({ after }) => present(after)),
    index,
  );
  const keys = new Set([...leaving.keys(), ...joining.keys()]);
  return table.with(
    [...keys].map((key) => {
      const gone = new Set(leaving.get(key)?.map(({ id }) => id));
      const stayed = (table.get(key) ?? []).filter(({ id }) => !gone.has(id));
      const list = [...stayed, ...(joining.get(key) ?? [])].sort(index.compare);
      return [key, list.length > 0 ? list : undefined];
    }),
  );
}

export function buildIndexes(records: RecordTables): PlanIndexes {
  return {
    tasksByWorksite: build(records.task.values(), TASKS_BY_WORKSITE),
    worksitesByReference: build(records.worksite.values(), BY_REFERENCE),
    interventionsByTask: build(records.intervention.values(), BY_TASK),
    interventionsByWorksite: build(records.intervention.values(), BY_WORKSITE),
    interventionsByResource: build(records.intervention.values(), BY_RESOURCE),
  };
}

const isOf =
  <K extends Change['kind']>(kind: K) =>
  (change: Change): change is Extract<Change, { kind: K }> =>
    change.kind === kind;

/** `before` is what the plan really holds: a change made elsewhere may describe an older record. */
function replacedIn<R extends Identified>(
  table: ReadonlyMap<string, R>,
  changes: readonly { readonly id: string; readonly after: R | null }[],
): Replaced<R>[] {
  return changes.map(({ id, after }) => ({ before: table.get(id) ?? null, after }));
}

export function updateIndexes(
  indexes: PlanIndexes,
  records: RecordTables,
  changes: ChangeSet,
): PlanIndexes {
  const interventions = replacedIn(records.intervention, changes.filter(isOf('intervention')));
  const tasks = replacedIn(records.task, changes.filter(isOf('task')));
  const worksites = replacedIn(records.worksite, changes.filter(isOf('worksite')));
  return {
    tasksByWorksite: update(indexes.tasksByWorksite, tasks, TASKS_BY_WORKSITE),
    worksitesByReference: update(indexes.worksitesByReference, worksites, BY_REFERENCE),
    interventionsByTask: update(indexes.interventionsByTask, interventions, BY_TASK),
    interventionsByWorksite: update(indexes.interventionsByWorksite, interventions, BY_WORKSITE),
    interventionsByResource: update(indexes.interventionsByResource, interventions, BY_RESOURCE),
  };
}
