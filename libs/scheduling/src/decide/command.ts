import type { Minutes } from '@pastille/time';
import type {
  Absence,
  Amount,
  ArrivalWindow,
  Assignment,
  Branch,
  Client,
  InterventionId,
  InterventionKind,
  Location,
  LockFacet,
  PlanningTask,
  Resource,
  ResourceId,
  Settings,
  StatusId,
  TaskId,
  TaskKind,
  TaskStatus,
  Works,
  Worksite,
  WorksiteId,
  WorksiteStart,
  WorksiteStatus,
} from '../model/index.js';
import type { ChangeSet } from '../changes/change.js';

/** Who on the team: the engine sorts it and makes the first the lead where none is named. */
export type TeamInput = readonly Assignment[];

/** Places a task, an appointment or a block in time. The id is the caller's, so that a preview and the deed are the same bytes. */
export interface Schedule {
  readonly type: 'schedule';
  readonly interventionId: InterventionId;
  readonly kind: InterventionKind;
  readonly taskId: TaskId | null;
  readonly worksiteId: WorksiteId | null;
  readonly clientId: string | null;
  readonly locationId: string | null;
  readonly title: string | null;
  readonly start: Minutes;
  /** `null` for work: the task's remaining estimate, else one day. */
  readonly amount: Amount | null;
  /** For a block alone. */
  readonly end: Minutes | null;
  readonly team: TeamInput;
  readonly arrival: ArrivalWindow | null;
  readonly note: string | null;
}

export interface Replacement {
  readonly from: ResourceId;
  readonly to: ResourceId;
}

export interface MoveOne {
  readonly interventionId: InterventionId;
  readonly start: Minutes;
  /** A diagonal drag on the face by resource: that person is replaced, the role kept. */
  readonly replace: Replacement | null;
}

/** One or many, judged as one: all or nothing. */
export interface Move {
  readonly type: 'move';
  readonly moves: readonly MoveOne[];
}

export interface Resize {
  readonly type: 'resize';
  readonly interventionId: InterventionId;
  /** `null` = unchanged; the left edge moves it. */
  readonly start: Minutes | null;
  readonly amount: Amount | null;
  /** For a block alone. */
  readonly end: Minutes | null;
}

/** Fine-grained, so that two planners changing different people do not undo each other. Applied in the order remove, replace, add. */
export interface Reassign {
  readonly type: 'reassign';
  readonly interventionId: InterventionId;
  readonly remove: readonly ResourceId[];
  readonly replace: readonly Replacement[];
  readonly add: TeamInput;
  /** Who leads from now on; `null` = unchanged. */
  readonly lead: ResourceId | null;
}

export interface SetLock {
  readonly type: 'set-lock';
  readonly interventionId: InterventionId;
  readonly facet: LockFacet;
  readonly locked: boolean;
  readonly reason: string | null;
}

/** The dot, by hand. `done` finishes the task, `todo` and `planned` override, `automatic` takes both back. */
export interface SetTaskStatus {
  readonly type: 'set-task-status';
  readonly taskId: TaskId;
  readonly status: TaskStatus | 'automatic';
}

export interface CloseIntervention {
  readonly type: 'close-intervention';
  readonly interventionId: InterventionId;
  readonly actual: Amount | null;
  readonly taskFinished: boolean;
}

export interface ReopenIntervention {
  readonly type: 'reopen-intervention';
  readonly interventionId: InterventionId;
}

export interface CancelIntervention {
  readonly type: 'cancel-intervention';
  readonly interventionId: InterventionId;
}

/** `undefined` = unchanged. */
export interface EditIntervention {
  readonly type: 'edit-intervention';
  readonly interventionId: InterventionId;
  readonly title?: string | null;
  readonly note?: string | null;
  readonly arrival?: ArrivalWindow | null;
}

/** Confirming an appointment locks its time; taking it back unlocks it. */
export interface ConfirmAppointment {
  readonly type: 'confirm-appointment';
  readonly interventionId: InterventionId;
  readonly confirmed: boolean;
}

export interface SetWorksiteStart {
  readonly type: 'set-worksite-start';
  readonly worksiteId: WorksiteId;
  readonly start: WorksiteStart | null;
}

export interface SetWorksiteStatus {
  readonly type: 'set-worksite-status';
  readonly worksiteId: WorksiteId;
  readonly statusId: StatusId;
}

/** A worksite with its tasks and, where they are new, its client, place and works: one act, one undo. */
export interface CreateWorksite {
  readonly type: 'create-worksite';
  readonly client: Client | null;
  readonly location: Location | null;
  readonly works: Works | null;
  readonly worksite: Worksite;
  readonly tasks: readonly PlanningTask[];
}

export interface EditWorksite {
  readonly type: 'edit-worksite';
  readonly worksite: Worksite;
}

export interface AddTasks {
  readonly type: 'add-tasks';
  readonly tasks: readonly PlanningTask[];
}

export interface EditTask {
  readonly type: 'edit-task';
  readonly taskId: TaskId;
  readonly label?: string;
  readonly order?: number;
  readonly estimate?: Amount | null;
  readonly people?: number;
  readonly kindId?: string | null;
}

/** Refused while the task has an open or done intervention. */
export interface RemoveTask {
  readonly type: 'remove-task';
  readonly taskId: TaskId;
}

export interface PutAbsence {
  readonly type: 'put-absence';
  readonly absence: Absence;
}

export interface RemoveAbsence {
  readonly type: 'remove-absence';
  readonly absenceId: string;
}

/** Adds or replaces a record that is no act of planning: staff, statuses, hours… */
export type PutRecord = {
  [
    K in
      'settings' | 'branch' | 'status' | 'taskKind' | 'client' | 'location' | 'works' | 'resource'
  ]: {
    readonly type: 'put-record';
    readonly kind: K;
    readonly record: {
      settings: Settings;
      branch: Branch;
      status: WorksiteStatus;
      taskKind: TaskKind;
      client: Client;
      location: Location;
      works: Works;
      resource: Resource;
    }[K];
  };
}['settings' | 'branch' | 'status' | 'taskKind' | 'client' | 'location' | 'works' | 'resource'];

/** Takes back (or does again) what an earlier command did: the shell passes the logged inverse. */
export interface Undo {
  readonly type: 'undo';
  readonly of: string;
  readonly inverse: ChangeSet;
}

export type PlanningCommand =
  | Schedule
  | Move
  | Resize
  | Reassign
  | SetLock
  | SetTaskStatus
  | CloseIntervention
  | ReopenIntervention
  | CancelIntervention
  | EditIntervention
  | ConfirmAppointment
  | SetWorksiteStart
  | SetWorksiteStatus
  | CreateWorksite
  | EditWorksite
  | AddTasks
  | EditTask
  | RemoveTask
  | PutAbsence
  | RemoveAbsence
  | PutRecord
  | Undo;

export type CommandType = PlanningCommand['type'];
