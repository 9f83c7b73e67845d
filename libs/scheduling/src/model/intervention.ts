import type { LocalDate, Minutes } from '@pastille/time';
import type { Amount } from './amount.js';
import type {
  ClientId,
  InterventionId,
  LocationId,
  ResourceId,
  TaskId,
  WorksiteId,
} from './ids.js';
import type { Lock } from './lock.js';
import type { Mark } from './mark.js';

export type InterventionKind = 'work' | 'appointment' | 'block';
export type InterventionState = 'open' | 'done' | 'cancelled';

/** `lead` is the chef d'équipe, whose calendar rules the bar; `member` an équipier. */
export type Role = 'lead' | 'member';

/** One resource on one intervention; `days: null` = all of them. */
export interface Assignment {
  readonly resourceId: ResourceId;
  readonly role: Role;
  readonly days: readonly LocalDate[] | null;
}

/** « entre 8 h et 10 h »: when an appointment may begin. */
export interface ArrivalWindow {
  readonly from: Minutes;
  readonly to: Minutes;
}

/**
 * Something placed in time. `end` is what the ruling calendar makes of `start` and `amount`;
 * a `block` has no amount and ignores every calendar.
 */
export interface Intervention {
  readonly id: InterventionId;
  readonly kind: InterventionKind;
  readonly worksiteId: WorksiteId | null;
  readonly taskId: TaskId | null;
  readonly clientId: ClientId | null;
  readonly locationId: LocationId | null;
  /** Own words; `null` = the task's label. */
  readonly title: string | null;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly amount: Amount | null;
  /** Sorted: lead first, then by resource id. */
  readonly team: readonly Assignment[];
  readonly lock: Lock;
  readonly state: InterventionState;
  /** What it really took, once closed. */
  readonly actual: Amount | null;
  readonly closed: Mark | null;
  readonly arrival: ArrivalWindow | null;
  /** Confirming an appointment locks its time. */
  readonly confirmed: Mark | null;
  readonly note: string | null;
}
