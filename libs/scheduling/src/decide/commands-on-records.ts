import type {
  Absence,
  Branch,
  CallId,
  CallOutcome,
  Client,
  Location,
  OnCall,
  OnCallId,
  Resource,
  Settings,
  TaskKind,
  Works,
  WorksiteStatus,
} from '../model/index.js';

export interface PutAbsence {
  readonly type: 'put-absence';
  readonly absence: Absence;
}

export interface RemoveAbsence {
  readonly type: 'remove-absence';
  readonly absenceId: string;
}

export interface PutOnCall {
  readonly type: 'put-on-call';
  readonly onCall: OnCall;
}

export interface RemoveOnCall {
  readonly type: 'remove-on-call';
  readonly onCallId: OnCallId;
}

/** The client was called: `reached` locks the new date with it, the others leave the call to make. `null` opens it again. */
export interface CloseCall {
  readonly type: 'close-call';
  readonly callId: CallId;
  readonly outcome: CallOutcome | null;
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
