import type { LocalDate, Minutes } from '@pastille/time';
import type {
  Absence,
  Amount,
  ArrivalWindow,
  Assignment,
  Branch,
  CallId,
  CallOutcome,
  Client,
  HolidayPolicy,
  InterventionId,
  InterventionKind,
  LocalDateTime,
  Location,
  LocationId,
  LockFacet,
  OnCall,
  OnCallId,
  PlanningTask,
  Recurrence,
  Resource,
  ResourceId,
  Series,
  SeriesId,
  Settings,
  StatusId,
  SupplierOrder,
  TaskId,
  TaskKind,
  TaskLink,
  TaskStatus,
  TaskWindow,
  Weather,
  Works,
  Worksite,
  WorksiteId,
  WorksiteStart,
  WorksiteStatus,
} from '../model/index.js';
import type { ChangeSet } from '../changes/change.js';

/** Who on the team: the engine sorts it and makes the first the lead where none is named. */
export type TeamInput = readonly Assignment[];

/**
 * What a gesture takes along. `links`: what follows on the same worksite. `push`: also the next work of
 * the same people and machines. `none`: nothing.
 */
export type RipplePolicy = 'none' | 'links' | 'push';

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
  readonly supplier: SupplierOrder | null;
  readonly ripple: RipplePolicy;
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
  readonly ripple: RipplePolicy;
  /** « Déverrouiller et déplacer »: takes off the time locks of what is moved, by the right to do so. */
  readonly unlock: boolean;
}

export interface Resize {
  readonly type: 'resize';
  readonly interventionId: InterventionId;
  /** `null` = unchanged; the left edge moves it. */
  readonly start: Minutes | null;
  readonly amount: Amount | null;
  /** For a block alone. */
  readonly end: Minutes | null;
  readonly ripple: RipplePolicy;
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

/** In two at an instant; amounts add up and nothing else moves. */
export interface Split {
  readonly type: 'split';
  readonly interventionId: InterventionId;
  /** Of the second part. */
  readonly newId: InterventionId;
  readonly at: Minutes;
}

/** Two parts of one task with one team become one again, where the first stands. */
export interface Merge {
  readonly type: 'merge';
  readonly interventionId: InterventionId;
  /** Goes into the first and is cancelled. */
  readonly otherId: InterventionId;
}

export interface Copy {
  readonly of: InterventionId;
  readonly interventionId: InterventionId;
  readonly start: Minutes;
  /** `null` = the same people. */
  readonly team: TeamInput | null;
}

/** Copies are unlocked, open and unpublished. */
export interface Duplicate {
  readonly type: 'duplicate';
  readonly copies: readonly Copy[];
}

/** On which of the days somebody stands on the team; `null` = all of them. */
export interface AssignDays {
  readonly type: 'assign-days';
  readonly interventionId: InterventionId;
  readonly resourceId: ResourceId;
  readonly days: readonly LocalDate[] | null;
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

/** What « Décaler » shifts: some bars, a worksite from an instant on, or a person, crew or machine from an instant on. */
export type ShiftScope =
  | { readonly type: 'interventions'; readonly ids: readonly InterventionId[] }
  | { readonly type: 'worksite'; readonly worksiteId: WorksiteId; readonly from: Minutes }
  | { readonly type: 'resource'; readonly resourceId: ResourceId; readonly from: Minutes };

/** « Décaler »: later by working time, with what follows. */
export interface Shift {
  readonly type: 'shift';
  readonly scope: ShiftScope;
  readonly by: Amount;
  /** « aussi les autres chantiers »: people and machines push their next work elsewhere too. */
  readonly others: boolean;
}

export type WeatherScope =
  | { readonly type: 'resource'; readonly resourceId: ResourceId }
  | { readonly type: 'location'; readonly locationId: LocationId }
  | { readonly type: 'postal-code'; readonly postalCode: string }
  | { readonly type: 'worksite'; readonly worksiteId: WorksiteId }
  | { readonly type: 'board' };

/** « Intempéries »: nothing that fears that weather is done in those half-days; it goes on afterwards. */
export interface StopForWeather {
  readonly type: 'stop-for-weather';
  readonly weather: Weather;
  readonly scope: WeatherScope;
  readonly date: LocalDate;
  readonly half: 'morning' | 'afternoon';
  /** How many half-days in a row, days off counted too. */
  readonly halfDays: number;
  /** « aussi les autres chantiers » */
  readonly others: boolean;
}

/** « Resserrer »: the only act that moves anything earlier. */
export interface Compress {
  readonly type: 'compress';
  readonly worksiteId: WorksiteId;
  readonly from: Minutes;
}

/** « Diffuser »; `null` = everything that is not told yet. */
export interface Publish {
  readonly type: 'publish';
  readonly interventionIds: readonly InterventionId[] | null;
}

export interface PutOnCall {
  readonly type: 'put-on-call';
  readonly onCall: OnCall;
}

export interface RemoveOnCall {
  readonly type: 'remove-on-call';
  readonly onCallId: OnCallId;
}

/** The client was called; `null` opens the call again. */
export interface CloseCall {
  readonly type: 'close-call';
  readonly callId: CallId;
  readonly outcome: CallOutcome | null;
}

export interface PutSeries {
  readonly type: 'put-series';
  readonly series: Series;
}

/** Turns one occurrence into an intervention of its own, as it is: for locking, closing, noting it. */
export interface TouchOccurrence {
  readonly type: 'touch-occurrence';
  readonly seriesId: SeriesId;
  readonly key: LocalDateTime;
  readonly interventionId: InterventionId;
}

export type SeriesScope = 'this' | 'following' | 'all';

/** `undefined` = unchanged. */
export interface SeriesChange {
  /** The new wall time of the occurrence at `key`; the others of the scope move by as much. */
  readonly start?: LocalDateTime;
  readonly recurrence?: Recurrence;
  readonly amount?: Amount;
  readonly holidays?: HolidayPolicy;
  readonly team?: TeamInput;
  readonly title?: string | null;
  readonly note?: string | null;
}

export interface EditSeries {
  readonly type: 'edit-series';
  readonly seriesId: SeriesId;
  readonly key: LocalDateTime;
  readonly scope: SeriesScope;
  /** `null` = these occurrences no longer take place. */
  readonly change: SeriesChange | null;
  /** Of the override (`this`) or of the series that begins here (`following`). */
  readonly newId: string;
}

/** Several acts as one: judged one after the other, all or nothing, one step to undo. */
export interface Batch {
  readonly type: 'batch';
  readonly commands: readonly PlanningCommand[];
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
  readonly skills?: readonly string[];
  readonly window?: TaskWindow | null;
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
  /** Takes back what can be, and leaves what was changed since. */
  readonly partial: boolean;
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
  | Split
  | Merge
  | Duplicate
  | AssignDays
  | Link
  | Unlink
  | Shift
  | StopForWeather
  | Compress
  | Publish
  | PutOnCall
  | RemoveOnCall
  | CloseCall
  | PutSeries
  | TouchOccurrence
  | EditSeries
  | Batch
  | Undo;

export type CommandType = PlanningCommand['type'];
