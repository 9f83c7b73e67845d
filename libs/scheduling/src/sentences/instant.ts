import {
  civilOf,
  dayOfLocal,
  localStartOfDay,
  toLocal,
  type DayNumber,
  type Minutes,
  type Zone,
} from '@pastille/time';
import { NARROW_SPACE, NO_BREAK_SPACE, type Locale } from './typography.js';

const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  fr: [
    'janv.',
    'févr.',
    'mars',
    'avr.',
    'mai',
    'juin',
    'juil.',
    'août',
    'sept.',
    'oct.',
    'nov.',
    'déc.',
  ],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

export const UTC: Zone = { name: 'UTC', transitions: [], offsets: [0] };

/** « 23 nov. » */
export function formatDay(day: DayNumber, locale: Locale): string {
  const { month, day: date } = civilOf(day);
  const first = locale === 'fr' && date === 1 ? '1er' : String(date);
  return `${first}${NO_BREAK_SPACE}${MONTHS[locale][month - 1] ?? ''}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** « 8 h », « 14 h 05 »; in English 08:00, 14:05. */
export function formatHour(t: Minutes, zone: Zone, locale: Locale): string {
  const local = toLocal(zone, t);
  const minute = local - localStartOfDay(dayOfLocal(local));
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  if (locale === 'en') return `${two(hour)}:${two(rest)}`;
  const whole = `${hour}${NARROW_SPACE}h`;
  return rest === 0 ? whole : `${whole}${NARROW_SPACE}${two(rest)}`;
}

/** « 23 nov. à 14 h 05 » */
export function formatInstant(t: Minutes, zone: Zone, locale: Locale): string {
  const day = formatDay(dayOfLocal(toLocal(zone, t)), locale);
  return `${day} ${locale === 'fr' ? 'à' : 'at'} ${formatHour(t, zone, locale)}`;
}
