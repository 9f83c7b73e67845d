import type { LocalMinutes, Weekday } from '@pastille/time';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** `2TU`: the second Tuesday of the month; `-1FR`: its last Friday. */
export interface NthWeekday {
  readonly nth: number;
  readonly weekday: Weekday;
}

/**
 * A recurrence rule of the supported subset (RFC 5545 3.3.10), on which calendar programs agree. Lists
 * are sorted and hold nothing twice; an empty list is a part that was not given.
 */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** BYMONTH, 1 to 12. */
  readonly months: readonly number[];
  /** BYMONTHDAY, 1 to 31, or from the end of the month, -1 to -31. */
  readonly monthDays: readonly number[];
  /** BYDAY without a number. */
  readonly weekdays: readonly Weekday[];
  /** BYDAY with a number. */
  readonly nthWeekdays: readonly NthWeekday[];
  /** BYSETPOS, of the days that `weekdays` leaves of a month. */
  readonly positions: readonly number[];
  readonly weekStart: Weekday;
  readonly count: number | null;
  /** In wall time, that minute included. */
  readonly until: LocalMinutes | null;
}

/** As RFC 5545 writes them, Monday first like {@link Weekday}. */
export const WEEKDAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export const EVERY_DAY: Rule = {
  frequency: 'DAILY',
  interval: 1,
  months: [],
  monthDays: [],
  weekdays: [],
  nthWeekdays: [],
  positions: [],
  weekStart: 0,
  count: null,
  until: null,
};
