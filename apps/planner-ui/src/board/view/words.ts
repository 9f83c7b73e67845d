import {
  civilOf,
  dayOf,
  dayOfLocal,
  isoWeekOf,
  MINUTES_PER_DAY,
  toLocal,
  weekdayOf,
  type DayNumber,
  type LocalDate,
  type LocalMinutes,
  type Minutes,
  type Zone,
} from '@pastille/time';
import type { Amount } from '@pastille/scheduling';
import { formatAmount, parseAmount } from '@pastille/scheduling/sentences';
import type { DayRange } from './range.js';

export type Language = 'fr' | 'en';

/** Narrow no-break space: French puts it before ; : ! ? and between a number and its unit. */
export const NNBSP = '\u202f';

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions, day: DayNumber): string {
  const key = language + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      ...options,
      timeZone: 'UTC',
    });
    formatters.set(key, formatter);
  }
  return formatter.format(day * 86_400_000);
}

/** Some Monday. */
const MONDAY: DayNumber = 4;

/** « 23 nov. » */
export const shortDay = (language: Language, day: DayNumber): string =>
  format(language, { day: 'numeric', month: 'short' }, day);

/** « 23 nov. », with its year where that is another than today's. */
export function nearDay(language: Language, day: DayNumber, today: DayNumber): string {
  const { year } = civilOf(day);
  return year === civilOf(today).year
    ? shortDay(language, day)
    : `${shortDay(language, day)} ${year}`;
}

/** « lun. 23 nov. » */
export const weekdayDay = (language: Language, day: DayNumber): string =>
  format(language, { weekday: 'short', day: 'numeric', month: 'short' }, day).replace(',', '');

/** « lun. »; Monday is 0. */
export const weekdayWord = (language: Language, weekday: number): string =>
  format(language, { weekday: 'short' }, MONDAY + weekday);

/** « lundi 23 novembre 2026 » */
export const longDay = (language: Language, day: DayNumber): string =>
  format(
    language,
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    day,
  ).replace(',', '');

export const monthYear = (language: Language, day: DayNumber): string => {
  const text = format(language, { month: 'long', year: 'numeric' }, day);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const WEEKDAYS: Record<Language, readonly string[]> = {
  fr: ['L', 'M', 'M', 'J', 'V', 'S', 'D'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};

/** « L 23 »: the head of a day column. */
export const columnDay = (language: Language, day: DayNumber): string =>
  `${WEEKDAYS[language][weekdayOf(day)] ?? ''} ${civilOf(day).day}`;

/** « S48 », in English « W48 ». */
export const weekLabel = (language: Language, day: DayNumber): string =>
  `${language === 'fr' ? 'S' : 'W'}${isoWeekOf(day).week}`;

/** « nov. » */
export const shortMonth = (language: Language, day: DayNumber): string =>
  format(language, { month: 'short' }, day);

/** « nov. 2026 – janv. 2027 » */
function monthsLabel(language: Language, from: DayNumber, last: DayNumber): string {
  const { year } = civilOf(last);
  const start = civilOf(from).year === year ? '' : ` ${civilOf(from).year}`;
  return `${shortMonth(language, from)}${start} – ${shortMonth(language, last)} ${year}`;
}

/** The year stands apart where it can be left unsaid: both ends lie in it. */
interface RangeWords {
  readonly days: string;
  readonly year: string | null;
}

/** « 23 nov. – 6 déc. » and « 2026 », of whole months « Novembre 2026 » */
export function rangeWords(language: Language, { from, days }: DayRange): RangeWords {
  const last = from + days - 1;
  const whole = (words: string): RangeWords => ({ days: words, year: null });
  if (days === 1) return whole(longDay(language, from));
  if (civilOf(from).day === 1 && civilOf(last + 1).day === 1)
    return whole(days > 31 ? monthsLabel(language, from, last) : monthYear(language, from));
  const [{ year: first }, { year }] = [civilOf(from), civilOf(last)];
  const [start, end] = [shortDay(language, from), shortDay(language, last)];
  return first === year
    ? { days: `${start} – ${end}`, year: String(year) }
    : whole(`${start} ${first} – ${end} ${year}`);
}

/** « S48 – S49 » */
export function weeksLabel(language: Language, { from, days }: DayRange): string {
  const first = weekLabel(language, from);
  const last = weekLabel(language, from + days - 1);
  return first === last ? first : `${first} – ${last}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** « 8 h », « 14 h 30 »; in English 08:00, 14:30. */
export function clock(language: Language, local: LocalMinutes): string {
  const minutes = local - dayOfLocal(local) * MINUTES_PER_DAY;
  const hour = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (language === 'en') return `${pad(hour)}:${pad(rest)}`;
  return rest === 0 ? `${hour}${NNBSP}h` : `${hour}${NNBSP}h${NNBSP}${pad(rest)}`;
}

export const dateLabel = (language: Language, date: LocalDate): string =>
  shortDay(language, dayOf(date));

/** « lun. 23 nov. 8 h – mer. 25 nov. 17 h » */
export function slotLabel(
  language: Language,
  zone: Zone,
  slot: { readonly start: Minutes; readonly end: Minutes },
): string {
  const start = toLocal(zone, slot.start);
  const end = toLocal(zone, slot.end);
  const from = `${weekdayDay(language, dayOfLocal(start))} ${clock(language, start)}`;
  // A bar that ends at midnight ends on the day before.
  const sameDay = dayOfLocal(start) === dayOfLocal(end - 1);
  return sameDay
    ? `${from} – ${clock(language, end)}`
    : `${from} – ${weekdayDay(language, dayOfLocal(end - 1))} ${clock(language, end)}`;
}

/** « 3 j », « 0,5 j », « 2 h 30 » */
export const amountLabel = (language: Language, amount: Amount): string =>
  formatAmount(amount, language);

const BARE = /^\d+(?:[.,]\d+)?$/;

/** As the engine reads it; a bare number means days. */
export function readAmount(text: string): Amount | null {
  const words = text.trim();
  return parseAmount(BARE.test(words) ? `${words} j` : words);
}
