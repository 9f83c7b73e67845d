import type { Locale } from '@pastille/contracts';
import type { DayNumber } from '@pastille/time';

const NNBSP = '\u202f';
const MILLISECONDS_PER_DAY = 86_400_000;

function format(locale: Locale, options: Intl.DateTimeFormatOptions, time: number | Date): string {
  const language = locale === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
    .format(time)
    .replace(',', '');
}

const ofDay = (locale: Locale, options: Intl.DateTimeFormatOptions, day: DayNumber): string =>
  format(locale, options, day * MILLISECONDS_PER_DAY);

/** « lundi » */
export const weekdayName = (locale: Locale, day: DayNumber): string =>
  ofDay(locale, { weekday: 'long' }, day);

/** « 23 nov. » */
export const dayAndMonth = (locale: Locale, day: DayNumber): string =>
  ofDay(locale, { day: 'numeric', month: 'short' }, day);

/** « lundi 23 novembre », and at the end of a span with its year. */
export const fullDate = (locale: Locale, day: DayNumber, where: 'start' | 'end'): string =>
  ofDay(
    locale,
    {
      ...{ weekday: 'long', day: 'numeric', month: 'long' },
      ...(where === 'end' ? { year: 'numeric' } : {}),
    },
    day,
  );

/** « 23 novembre 2026 » and « 7 h 10 »; in English "07:10". In the zone of the board. */
export function hourOf(
  locale: Locale,
  { zoneName, date }: { readonly zoneName: string; readonly date: Date },
): [date: string, time: string] {
  const zone = { timeZone: zoneName };
  const day = format(locale, { ...zone, day: 'numeric', month: 'long', year: 'numeric' }, date);
  const time = format('en', { ...zone, hour: '2-digit', minute: '2-digit' }, date);
  const [hour = '', minute = ''] = time.split(':');
  return [day, locale === 'en' ? time : `${Number(hour)}${NNBSP}h${NNBSP}${minute}`];
}
