import type { Flavor, LocalDate, LocalMinutes, Minutes, Zone } from '@pastille/time';

/** Milliseconds since 1970-01-01T00:00Z, as a row's stamp has them. Written to the second. */
export type StampMillis = Flavor<number, 'StampMillis'>;

/**
 * When an event takes place.
 *
 * - `instants`: half-open, in UTC; written as wall time of the zone, and in UTC where the clock shows that
 *   time twice, for programs do not agree which one is meant.
 * - `wallTimes`: as the clock of the zone shows it; what a series is made of, for it keeps its hour when
 *   the clocks change.
 * - `days`: both included. The file says the day after the last one, as RFC 5545 wants it.
 */
export type When =
  | {
      readonly type: 'instants';
      readonly zone: Zone;
      readonly start: Minutes;
      readonly end: Minutes;
    }
  | {
      readonly type: 'wallTimes';
      readonly zone: Zone;
      readonly start: LocalMinutes;
      readonly end: LocalMinutes;
    }
  | { readonly type: 'days'; readonly first: LocalDate; readonly last: LocalDate };

export interface Repeat {
  /** An RRULE value, its UNTIL in wall time (`20261231T080000`) as `@pastille/scheduling/recurrence` prints it. */
  readonly rule: string;
  /** Starts that do not take place, in wall time; of a series of days, their midnights. */
  readonly except: readonly LocalMinutes[];
}

export interface Position {
  /** Degrees, north and east positive. */
  readonly lat: number;
  readonly lon: number;
}

export type EventStatus = 'confirmed' | 'tentative' | 'cancelled';

/**
 * One event of a calendar: a visit, a whole series, or the one visit of a series that was moved. What
 * it is about is nobody's business here.
 */
export interface CalendarEvent {
  /** Never changes as long as it is the same event. One visit of a series bears the UID of the series. */
  readonly uid: string;
  /** Grows with each change of date, time or rule, not of text. */
  readonly sequence: number;
  /** The last change of what is told: DTSTAMP and LAST-MODIFIED both, so that nothing changed is the same bytes. */
  readonly changedAt: StampMillis;
  readonly summary: string;
  /** Plain text, lines broken by `\n`. */
  readonly description: string | null;
  readonly location: string | null;
  readonly position: Position | null;
  /** An absolute address. */
  readonly url: string | null;
  readonly categories: readonly string[];
  readonly status: EventStatus;
  /** Leaves its time free: an absence told for information. */
  readonly transparent: boolean;
  readonly when: When;
  readonly repeat: Repeat | null;
  /**
   * Which visit of its series this event stands for: the start that the rule gave it, in wall time; of a
   * series of days, the midnight of that day.
   */
  readonly recurrenceId: LocalMinutes | null;
  /** Minutes before the start. */
  readonly alarmMinutes: number | null;
}
