import {
  dayOfLocal,
  formatLocalDate,
  localStartOfDay,
  type LocalMinutes,
  type Minutes,
} from '@pastille/time';

const two = (value: number): string => String(value).padStart(2, '0');

/** `20261123`. */
export const dateText = (local: LocalMinutes): string =>
  formatLocalDate(dayOfLocal(local)).replaceAll('-', '');

/** `080000`. */
export function clockText(local: LocalMinutes): string {
  const minute = local - localStartOfDay(dayOfLocal(local));
  return `${two(Math.floor(minute / 60))}${two(minute % 60)}00`;
}

/** `20261123T080000`: wall time, to be read together with a TZID. */
export const wallText = (local: LocalMinutes): string => `${dateText(local)}T${clockText(local)}`;

/** `20261123T070000Z`. */
export const utcText = (t: Minutes): string => `${wallText(t)}Z`;
