import type { Amount } from './amount.js';
import type { ClientId, LocationId, SeriesId, TaskId, WorksiteId } from './ids.js';
import type { Assignment, InterventionKind, LocalDateTime } from './intervention.js';

/** What becomes of an occurrence that falls on a day off: left out, moved, or kept with a warning. */
export type HolidayPolicy = 'skip' | 'next' | 'previous' | 'keep';

/**
 * When a series comes round. `rule`: RFC 5545 RRULE value without DTSTART, its UNTIL in wall time
 * (`FREQ=WEEKLY;BYDAY=MO`). `after-last-visit`: one open task that many months after the last visit
 * done; it has no occurrences.
 */
export type Recurrence =
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'after-last-visit'; readonly months: number };

/** Something that comes again and again (« récurrence »), in the wall time of the board's zone. */
export interface Series {
  readonly id: SeriesId;
  readonly recurrence: Recurrence;
  /** The series' own start: the first occurrence, or the first visit. */
  readonly start: LocalDateTime;
  readonly amount: Amount;
  readonly holidays: HolidayPolicy;
  /** The series of which this one was the « this and following ». */
  readonly splitFrom: SeriesId | null;
  /* What each occurrence is, until something touches it. */
  readonly kind: InterventionKind;
  readonly worksiteId: WorksiteId | null;
  readonly taskId: TaskId | null;
  readonly clientId: ClientId | null;
  readonly locationId: LocationId | null;
  readonly title: string | null;
  readonly team: readonly Assignment[];
  readonly note: string | null;
}
