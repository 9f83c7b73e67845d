import type {
  Intervention,
  PlanIndexes,
  PlanningTask,
  RecordTables,
  Table,
} from '../model/index.js';
import type { Change, ChangeSet } from '../changes/change.js';
import { byId } from '../order/code-unit.js';
import { inheritLane } from './lanes.js';
import { NOBODY } from './nobody.js';
import { ShardedMap } from './sharded-map.js';

type Identified = { readonly id: string };

/** Under which keys a record is found, and in which order a list is kept. */
interface Index<R> {
  readonly keysOf: (record: R) => readonly string[];
  readonly compare: (a: R, b: R) => number;
  /** Told of each list that comes from another one. */
  readonly inherit?: (list: readonly R[], before: readonly R[], key: string) => void;
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
  keysOf: (one) => {
    if (!isLive(one)) return [];
    return one.team.length === 0 ? [NOBODY] : one.team.map(({ resourceId }) => resourceId);
  },
  compare: byStart,
  inherit: inheritLane,
};
/** Cancelled ones too: they leave their occurrence out. */
const BY_SERIES: Index<Intervention> = {
  keysOf: (one) => present(one.occurrence?.seriesId ?? null),
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
  return ShardedMap.from<readonly R[]>(lists);
}

interface Replaced<R> {
  readonly before: R | null;
  readonly after: R | null;
}

/** Which records leave and join one list. */
interface Turnover<R> {
  readonly leaving: R[];
  readonly joining: R[];
}

function turnovers<R>(
  replaced: readonly Replaced<R>[],
  { keysOf }: Index<R>,
): ReadonlyMap<string, Turnover<R>> {
  const found = new Map<string, Turnover<R>>();
  const of = (key: string): Turnover<R> => {
    const known = found.get(key) ?? { leaving: [], joining: [] };
    found.set(key, known);
    return known;
  };
  for (const { before, after } of replaced) {
    if (before !== null) for (const key of keysOf(before)) of(key).leaving.push(before);
    if (after !== null) for (const key of keysOf(after)) of(key).joining.push(after);
  }
  return found;
}

/** Where the record stands in the sorted list, or would. */
function placeOf<R>(list: readonly R[], record: R, compare: Index<R>['compare']): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = list[middle];
    if (at !== undefined && compare(at, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Up to this many records are put in their places one by one; more are sorted in together. */
const FEW = 16;

function turnedOver<R extends Identified>(
  list: readonly R[],
  { leaving, joining }: Turnover<R>,
  compare: Index<R>['compare'],
): readonly R[] {
  if (leaving.length + joining.length > FEW) {
    const gone = new Set(leaving.map(({ id }) => id));
    return [...list.filter(({ id }) => !gone.has(id)), ...joining].sort(compare);
  }
  const copy = [...list];
  for (const record of leaving) {
    const at = placeOf(copy, record, compare);
    if (copy[at] === record) copy.splice(at, 1);
  }
  for (const record of joining) copy.splice(placeOf(copy, record, compare), 0, record);
  return copy;
}

function update<R extends Identified>(
  table: Table<readonly R[]>,
  replaced: readonly Replaced<R>[],
  index: Index<R>,
): Table<readonly R[]> {
  if (replaced.length === 0) return table;
  const entries: (readonly [string, readonly R[] | undefined])[] = [];
  for (const [key, turnover] of turnovers(replaced, index)) {
    const before = table.get(key) ?? [];
    const list = turnedOver(before, turnover, index.compare);
    index.inherit?.(list, before, key);
    entries.push([key, list.length > 0 ? list : undefined]);
  }
  return table.with(entries);
}

export function buildIndexes(records: RecordTables): PlanIndexes {
  return {
    tasksByWorksite: build(records.task.values(), TASKS_BY_WORKSITE),
    worksitesByReference: build(records.worksite.values(), BY_REFERENCE),
    interventionsByTask: build(records.intervention.values(), BY_TASK),
    interventionsByWorksite: build(records.intervention.values(), BY_WORKSITE),
    interventionsByResource: build(records.intervention.values(), BY_RESOURCE),
    interventionsBySeries: build(records.intervention.values(), BY_SERIES),
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
    interventionsBySeries: update(indexes.interventionsBySeries, interventions, BY_SERIES),
  };
}
