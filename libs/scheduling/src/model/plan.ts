import type { RecordKind, RecordTypes } from './records.js';
import type { PublicHoliday } from './calendar.js';
import type { Settings } from './settings.js';
import type { InterventionId, ResourceId, TaskId, WorksiteId } from './ids.js';
import type { Intervention } from './intervention.js';
import type { PlanningTask } from './worksite.js';
import type { Absence } from './resource.js';

/** The records of one kind by id. */
export type RecordTable<K extends RecordKind> = ReadonlyMap<string, RecordTypes[K]>;

export type RecordTables = { readonly [K in RecordKind]: RecordTable<K> };

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
  tasksOf(worksiteId: WorksiteId): readonly PlanningTask[];
  /** Not cancelled ones, by start then id. */
  interventionsOfTask(taskId: TaskId): readonly Intervention[];
  interventionsOfWorksite(worksiteId: WorksiteId): readonly Intervention[];
  /** Those on which the resource stands itself; a crew's are under the crew. By start then id. */
  interventionsOfResource(resourceId: ResourceId): readonly Intervention[];
  /** The resource's own absences and the company's closings. */
  absencesOf(resourceId: ResourceId): readonly Absence[];
  intervention(id: InterventionId): Intervention | undefined;
}
