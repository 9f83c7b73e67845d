import type { Locale } from '@pastille/contracts';
import {
  dayOf,
  dayOfLocal,
  formatLocalDate,
  isoWeekOf,
  MINUTES_PER_DAY,
  type LocalDate,
  type LocalMinutes,
} from '@pastille/time';

const NO_BREAK = '\u00a0';
const MILLISECONDS_PER_DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(date: LocalDate, locale: Locale, style: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(style);
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { ...style, timeZone: 'UTC' });
  formats.set(key, format);
  const text = format.format(dayOf(date) * MILLISECONDS_PER_DAY).replace(',', '');
  return locale === 'fr' ? text.replace(/^(\D*)1 /, '$11er ') : text;
}

/** « lun. 23 nov. »; “Mon 23 Nov” */
export const dayWords = (date: LocalDate, locale: Locale): string =>
  formatted(date, locale, { weekday: 'short', day: 'numeric', month: 'short' }).replaceAll(
    ' ',
    NO_BREAK,
  );

/** « lundi 23 novembre 2026 » */
export const longDayWords = (date: LocalDate, locale: Locale): string =>
  formatted(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** « 23 nov. 2026 » */
export const dateWords = (date: LocalDate, locale: Locale): string =>
  formatted(date, locale, { day: 'numeric', month: 'short', year: 'numeric' });

/** « S48 »; “W48” */
export const weekWords = (date: LocalDate, locale: Locale): string =>
  `${locale === 'fr' ? 'S' : 'W'}${isoWeekOf(dayOf(date)).week}`;

export const dateOfLocal = (t: LocalMinutes): LocalDate => formatLocalDate(dayOfLocal(t));

const two = (value: number): string => String(value).padStart(2, '0');

/** « 8 h », « 14 h 05 »; in English 08:00, 14:05. */
export function hourWords(t: LocalMinutes, locale: Locale): string {
  const minute = ((t % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  if (locale === 'en') return `${two(hour)}:${two(rest)}`;
  return rest === 0 ? `${hour}${NO_BREAK}h` : `${hour}${NO_BREAK}h${NO_BREAK}${two(rest)}`;
}

/** « 23 nov. 2026 à 14 h 05 » */
export const instantWords = (t: LocalMinutes, locale: Locale): string =>
  `${dateWords(dateOfLocal(t), locale)} ${locale === 'fr' ? 'à' : 'at'} ${hourWords(t, locale)}`;
