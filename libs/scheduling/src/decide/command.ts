import type { ChangeSet } from '../changes/change.js';
import type {
  Schedule,
  Move,
  Resize,
  Reassign,
  SetLock,
  CloseIntervention,
  ReopenIntervention,
  CancelIntervention,
  EditIntervention,
  ConfirmAppointment,
  Split,
  Merge,
  Duplicate,
  AssignDays,
} from './commands-on-bars.js';
import type { Shift, StopForWeather, Compress, Publish } from './commands-on-many-bars.js';
import type {
  PutAbsence,
  RemoveAbsence,
  PutOnCall,
  RemoveOnCall,
  CloseCall,
  PutRecord,
} from './commands-on-records.js';
import type { PutSeries, TouchOccurrence, EditSeries } from './commands-on-series.js';
import type {
  SetWorksiteStart,
  SetWorksiteStatus,
  CreateWorksite,
  EditWorksite,
  AddTasks,
  EditTask,
  RemoveTask,
  SetTaskStatus,
  SetConditions,
  TickCondition,
  Link,
  Unlink,
} from './commands-on-worksites.js';

export type * from './commands-on-bars.js';
export type * from './commands-on-many-bars.js';
export type * from './commands-on-records.js';
export type * from './commands-on-series.js';
export type * from './commands-on-worksites.js';

/** Several acts as one: judged one after the other, all or nothing, one step to undo. */
export interface Batch {
  readonly type: 'batch';
  readonly commands: readonly PlanningCommand[];
}

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
  | SetConditions
  | TickCondition
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
