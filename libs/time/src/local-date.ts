import type { Flavor } from './flavor.js';
import { MINUTES_PER_DAY, type LocalMinutes } from './minutes.js';

/** A calendar day as people write it in a file: `2026-11-23`. Sorts as text. */
export type LocalDate = Flavor<string, 'LocalDate'>;

/** Whole days since 1970-01-01. */
export type DayNumber = number;

/** 0 = Monday … 6 = Sunday, as ISO 8601 orders the week. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * Days since 1970-01-01 of a proleptic Gregorian date.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The inverse of {@link dayNumberOf} (civil_from_days, same source). */
export function civilOf(dayNumber: DayNumber): CivilDate {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `null` unless the text is `YYYY-MM-DD` and names a day that exists. */
export function parseLocalDate(text: string): DayNumber | null {
  const found = FORM.exec(text);
  if (!found) return null;
  const dayNumber = dayNumberOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return formatLocalDate(dayNumber) === text ? dayNumber : null;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function formatLocalDate(dayNumber: DayNumber): LocalDate {
  const { year, month, day } = civilOf(dayNumber);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** For dates that already passed {@link parseLocalDate} at the edge; throws on anything else. */
export function dayOf(date: LocalDate): DayNumber {
  const dayNumber = parseLocalDate(date);
  if (dayNumber === null) throw new RangeError(`not a date: ${date}`);
  return dayNumber;
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  formatLocalDate(dayOf(date) + days);

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (dayNumber: DayNumber): Weekday =>
  WEEKDAYS[(((dayNumber + 3) % 7) + 7) % 7] ?? 0;

export const dayOfLocal = (local: LocalMinutes): DayNumber => Math.floor(local / MINUTES_PER_DAY);

export const localStartOfDay = (dayNumber: DayNumber): LocalMinutes => dayNumber * MINUTES_PER_DAY;

/** ISO 8601 week and the year it belongs to: 2026 has a week 53. */
export function isoWeekOf(dayNumber: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = dayNumber - weekdayOf(dayNumber) + 3;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1 };
}
