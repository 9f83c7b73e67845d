import type { Locale } from '@pastille/contracts';
import {
  dayOf,
  dayOfLocal,
  MINUTES_PER_DAY,
  toLocal,
  type DayNumber,
  type LocalDate,
  type Minutes,
  type Zone,
} from '@pastille/time';

const NNBSP = '\u202f';

/** « 8 h », « 7 h 02 »; in English "07:02". */
export function clock(locale: Locale, zone: Zone, at: Minutes): string {
  const local = toLocal(zone, at);
  const minutes = local - dayOfLocal(local) * MINUTES_PER_DAY;
  const [hour, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  if (locale === 'en') return `${String(hour).padStart(2, '0')}:${rest}`;
  return rest === '00' ? `${hour}${NNBSP}h` : `${hour}${NNBSP}h${NNBSP}${rest}`;
}

function format(locale: Locale, options: Intl.DateTimeFormatOptions, day: DayNumber): string {
  const language = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const formatter = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return formatter.format(day * 86_400_000).replace(',', '');
}

/** « lundi 23 novembre » */
export const longDay = (locale: Locale, date: LocalDate): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long' }, dayOf(date));

/** « lun. 23 nov. » */
export const shortDay = (locale: Locale, zone: Zone, at: Minutes): string =>
  format(
    locale,
    { weekday: 'short', day: 'numeric', month: 'short' },
    dayOfLocal(toLocal(zone, at)),
  );

/** « lun. 23 nov. 16 h 40 » */
export const moment = (locale: Locale, zone: Zone, at: Minutes): string =>
  `${shortDay(locale, zone, at)} ${clock(locale, zone, at)}`;

/** « lun. 23 nov. 8 h – 17 h », « lun. 23 nov. 8 h – mer. 25 nov. 17 h » */
export function slot(
  locale: Locale,
  zone: Zone,
  { start, end }: { readonly start: Minutes; readonly end: Minutes },
): string {
  const isOneDay = shortDay(locale, zone, start) === shortDay(locale, zone, end - 1);
  const to = isOneDay ? clock(locale, zone, end) : moment(locale, zone, end);
  return `${moment(locale, zone, start)} – ${to}`;
}
