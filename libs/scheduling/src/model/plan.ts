import type { RecordKind, RecordTypes } from './records.js';
import type { PublicHoliday } from './calendar.js';
import type { Settings } from './settings.js';
import type { InterventionId, ResourceId, TaskId, WorksiteId } from './ids.js';
import type { Intervention } from './intervention.js';
import type { PlanningTask, Worksite } from './worksite.js';
import type { Absence } from './resource.js';

/** An immutable map of which a changed copy is cheap: the two share what did not change. */
export interface Table<V> extends ReadonlyMap<string, V> {
  /** `undefined` takes the key out. */
  with(entries: Iterable<readonly [string, V | undefined]>): Table<V>;
}

/** The records of one kind by id. */
export type RecordTable<K extends RecordKind> = Table<RecordTypes[K]>;

export type RecordTables = { readonly [K in RecordKind]: RecordTable<K> };

/** Kept up to date by `apply`; the methods of {@link Plan} read them. */
export interface PlanIndexes {
  readonly tasksByWorksite: Table<readonly PlanningTask[]>;
  readonly worksitesByReference: Table<readonly Worksite[]>;
  /** Cancelled ones too. */
  readonly interventionsByTask: Table<readonly Intervention[]>;
  readonly interventionsByWorksite: Table<readonly Intervention[]>;
  readonly interventionsByResource: Table<readonly Intervention[]>;
  /** Those that stand for an occurrence; cancelled ones too. */
  readonly interventionsBySeries: Table<readonly Intervention[]>;
}

/**
 * A board at a revision: an immutable value with its indexes. Made by `compile`, changed only into
 * another plan by `apply`; two plans share what did not change.
 */
export interface Plan {
  readonly boardId: string;
  readonly revision: number;
  readonly settings: Settings;
  /** By holiday region. */
  readonly holidays: Readonly<Record<string, readonly PublicHoliday[]>>;
  readonly records: RecordTables;
  readonly indexes: PlanIndexes;
  /** By order, then id. */
  tasksOf(worksiteId: WorksiteId): readonly PlanningTask[];
  /** Not cancelled ones, by start then id. */
  interventionsOfTask(taskId: TaskId): readonly Intervention[];
  /** Not cancelled ones, by start then id. */
  interventionsOfWorksite(worksiteId: WorksiteId): readonly Intervention[];
  /** Those on which the resource stands itself; a crew's are under the crew. Not cancelled, by start then id. */
  interventionsOfResource(resourceId: ResourceId): readonly Intervention[];
  /** The resource's own absences and the company's closings. */
  absencesOf(resourceId: ResourceId): readonly Absence[];
  intervention(id: InterventionId): Intervention | undefined;
}
