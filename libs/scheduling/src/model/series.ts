import type { Flavor } from '@pastille/time';
import type { Amount } from './amount.js';
import type { ClientId, LocationId, SeriesId, TaskId, WorksiteId } from './ids.js';
import type { Assignment, InterventionKind, LocalDateTime } from './intervention.js';

/** What becomes of an occurrence that falls on a day off: left out, moved, or kept with a warning. */
export type HolidayPolicy = 'skip' | 'next' | 'previous' | 'keep';

/**
 * When a series comes round. `rule`: RFC 5545 RRULE value without DTSTART, its UNTIL in wall time
 * (`FREQ=WEEKLY;BYDAY=MO`). `after-last-visit`: one open task that many months after the last visit
 * done; it has no occurrences. `yearly-window`: one open task each year, to be done between two days, both
 * included (« ramonage entre le 15/09 et le 31/10 »); the second may lie in the year after.
 */
export type Recurrence =
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'after-last-visit'; readonly months: number }
  | { readonly type: 'yearly-window'; readonly from: MonthDay; readonly to: MonthDay };

/** A day of any year: `09-15`. */
export type MonthDay = Flavor<string, 'MonthDay'>;

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
