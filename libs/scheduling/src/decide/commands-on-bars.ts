import type { LocalDate, Minutes } from '@pastille/time';
import type {
  Amount,
  ArrivalWindow,
  Assignment,
  InterventionId,
  InterventionKind,
  LockFacet,
  ResourceId,
  SupplierOrder,
  TaskId,
  WorksiteId,
} from '../model/index.js';

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
