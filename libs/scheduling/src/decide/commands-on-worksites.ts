import type {
  Amount,
  Client,
  Condition,
  ConditionId,
  Location,
  PlanningTask,
  StatusId,
  TaskId,
  TaskLink,
  TaskStatus,
  TaskWindow,
  Works,
  Worksite,
  WorksiteId,
  WorksiteStart,
} from '../model/index.js';

export interface SetWorksiteStart {
  readonly type: 'set-worksite-start';
  readonly worksiteId: WorksiteId;
  readonly start: WorksiteStart | null;
}

export interface SetWorksiteStatus {
  readonly type: 'set-worksite-status';
  readonly worksiteId: WorksiteId;
  readonly statusId: StatusId;
  /** What becomes of open work ahead when the worksite leaves the board: kept, or back to « à planifier ». */
  readonly futureWork: 'keep' | 'cancel';
}

/** A worksite with its tasks and, where they are new, its client, place and works: one act, one undo. */
export interface CreateWorksite {
  readonly type: 'create-worksite';
  readonly client: Client | null;
  readonly location: Location | null;
  readonly works: Works | null;
  readonly worksite: Worksite;
  readonly tasks: readonly PlanningTask[];
  readonly template?: MadeFrom;
}

export interface EditWorksite {
  readonly type: 'edit-worksite';
  /** Conditions have verbs of their own: a form that was open for long ticks none. */
  readonly worksite: Omit<Worksite, 'conditions'>;
}

/** Of which template tasks were made, as the log keeps it. */
export interface MadeFrom {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

export interface AddTasks {
  readonly type: 'add-tasks';
  readonly tasks: readonly PlanningTask[];
  /** Left out: they were made one by one. */
  readonly template?: MadeFrom;
}

export interface EditTask {
  readonly type: 'edit-task';
  readonly taskId: TaskId;
  readonly label?: string;
  readonly order?: number;
  readonly estimate?: Amount | null;
  readonly people?: number;
  readonly kindId?: string | null;
  readonly skills?: readonly string[];
  readonly window?: TaskWindow | null;
}

/** Refused while the task has an open or done intervention. */
export interface RemoveTask {
  readonly type: 'remove-task';
  readonly taskId: TaskId;
}

/** The dot, by hand. `done` finishes the task, `todo` and `planned` override, `automatic` takes both back. */
export interface SetTaskStatus {
  readonly type: 'set-task-status';
  readonly taskId: TaskId;
  readonly status: TaskStatus | 'automatic';
}

/** Whose conditions: the whole job's, or one task's. */
export type ConditionOwner =
  | { readonly type: 'worksite'; readonly worksiteId: WorksiteId }
  | { readonly type: 'task'; readonly taskId: TaskId };

/** The list anew; what was ticked stays ticked, by its id. */
export interface SetConditions {
  readonly type: 'set-conditions';
  readonly of: ConditionOwner;
  readonly conditions: readonly Omit<Condition, 'met'>[];
}

/** It is so from now on; or it was ticked by mistake. */
export interface TickCondition {
  readonly type: 'tick-condition';
  readonly of: ConditionOwner;
  readonly conditionId: ConditionId;
  readonly met: boolean;
}

export interface Link {
  readonly type: 'link';
  /** The task that waits. */
  readonly taskId: TaskId;
  /** Replaces a link to the same predecessor. */
  readonly link: TaskLink;
}

export interface Unlink {
  readonly type: 'unlink';
  readonly taskId: TaskId;
  readonly predecessorId: TaskId;
}
