import type {
  Absence,
  Intervention,
  Plan,
  PlanIndexes,
  PlanningTask,
  PublicHoliday,
  RecordTables,
  Settings,
} from '../model/index.js';
import { absenceIndexOf } from './absences.js';

/** What a plan is made from; `apply` passes the same with some of it replaced. */
export interface PlanParts {
  readonly boardId: string;
  readonly revision: number;
  readonly settings: Settings;
  readonly holidays: Readonly<Record<string, readonly PublicHoliday[]>>;
  readonly records: RecordTables;
  readonly indexes: PlanIndexes;
}

const NONE: readonly never[] = [];

export class CompiledPlan implements Plan {
  readonly boardId: string;
  readonly revision: number;
  readonly settings: Settings;
  readonly holidays: Readonly<Record<string, readonly PublicHoliday[]>>;
  readonly records: RecordTables;
  readonly indexes: PlanIndexes;

  constructor(parts: PlanParts) {
    this.boardId = parts.boardId;
    this.revision = parts.revision;
    this.settings = parts.settings;
    this.holidays = parts.holidays;
    this.records = parts.records;
    this.indexes = parts.indexes;
  }

  tasksOf(worksiteId: string): readonly PlanningTask[] {
    return this.indexes.tasksByWorksite.get(worksiteId) ?? NONE;
  }

  interventionsOfTask(taskId: string): readonly Intervention[] {
    const all = this.indexes.interventionsByTask.get(taskId) ?? NONE;
    return all.filter((one) => one.state !== 'cancelled');
  }

  interventionsOfWorksite(worksiteId: string): readonly Intervention[] {
    return this.indexes.interventionsByWorksite.get(worksiteId) ?? NONE;
  }

  interventionsOfResource(resourceId: string): readonly Intervention[] {
    return this.indexes.interventionsByResource.get(resourceId) ?? NONE;
  }

  absencesOf(resourceId: string): readonly Absence[] {
    const { closings, byResource } = absenceIndexOf(this.records.absence);
    const own = byResource.get(resourceId) ?? NONE;
    return own.length === 0 ? closings : [...own, ...closings];
  }

  intervention(id: string): Intervention | undefined {
    return this.records.intervention.get(id);
  }
}
