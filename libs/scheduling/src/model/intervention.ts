import type { Flavor, LocalDate, Minutes } from '@pastille/time';
import type { Amount } from './amount.js';
import type {
  ClientId,
  InterventionId,
  LocationId,
  ResourceId,
  SeriesId,
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

/** Whom to call about a delivery, a crane, concrete. */
export interface SupplierOrder {
  readonly name: string;
  readonly phone: string | null;
  readonly orderNumber: string | null;
}

/** Wall time in the board's zone, to the minute: `2026-11-23T08:00`. Sorts as text. */
export type LocalDateTime = Flavor<string, 'LocalDateTime'>;

/** Which occurrence of a series an intervention stands for: its original start, never the moved one. */
export interface OccurrenceKey {
  readonly seriesId: SeriesId;
  readonly key: LocalDateTime;
}

/** What technicians, sheets and feeds were last told. */
export interface PublishedCopy {
  readonly start: Minutes;
  readonly end: Minutes;
  readonly team: readonly Assignment[];
  readonly state: InterventionState;
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
  readonly supplier: SupplierOrder | null;
  /** Set on the intervention that replaces one occurrence of a series; cancelled, it leaves the occurrence out. */
  readonly occurrence: OccurrenceKey | null;
  /** `null` = never told to anyone. */
  readonly published: PublishedCopy | null;
}
