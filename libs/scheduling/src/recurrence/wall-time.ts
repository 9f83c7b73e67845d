import {
  dayOfLocal,
  formatLocalDate,
  localStartOfDay,
  parseLocalDate,
  type DayNumber,
  type LocalMinutes,
} from '@pastille/time';
import type { LocalDateTime } from '../model/index.js';

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** `null` unless the text is `YYYY-MM-DDTHH:MM` and names a day that exists. */
export function parseWallTime(text: string): LocalMinutes | null {
  const found = FORM.exec(text);
  const day = found?.[1] === undefined ? null : parseLocalDate(found[1]);
  if (!found || day === null) return null;
  return localStartOfDay(day) + Number(found[2]) * 60 + Number(found[3]);
}

/** The minute of the local day. */
export const minuteOfDay = (local: LocalMinutes): number =>
  local - localStartOfDay(dayOfLocal(local));

const two = (value: number): string => String(value).padStart(2, '0');

/** `T08:00`, the part of a wall time that all occurrences of a series share. */
export function clockText(minute: number): string {
  return `T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const dates = new Map<DayNumber, string>();

/** Days are written over and over: each is put into words once. At most as many as there are in a planning range. */
export function dateText(day: DayNumber): string {
  let text = dates.get(day);
  if (text === undefined) {
    text = formatLocalDate(day);
    if (dates.size < 40_000) dates.set(day, text);
  }
  return text;
}

export const wallTime = (local: LocalMinutes): LocalDateTime =>
  dateText(dayOfLocal(local)) + clockText(minuteOfDay(local));
