import type { Series } from '@pastille/scheduling';
import { dayNumberOf, dayOf, dayOfLocal, localStartOfDay, type DayNumber } from '@pastille/time';
import type { TFunction } from 'i18next';
import { amountLabel, clock, NNBSP, type Language } from '../view/words.js';
import { repeatOf, type Repeat } from './repeat.js';

export interface Speaking {
  readonly t: TFunction<'series'>;
  readonly language: Language;
}

const written = (language: Language, options: Intl.DateTimeFormatOptions, day: DayNumber): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    ...options,
    timeZone: 'UTC',
  }).format(day * 86_400_000);

/** Some Monday. */
const MONDAY: DayNumber = 4;

/** « lundi »; Monday is 0. */
export const weekdayName = (language: Language, weekday: number): string =>
  written(language, { weekday: 'long' }, MONDAY + weekday);

export const dateAndYear = (language: Language, day: DayNumber): string =>
  written(language, { day: 'numeric', month: 'short', year: 'numeric' }, day);

/** « septembre »; January is 1. */
export const monthName = (language: Language, month: number): string =>
  written(language, { month: 'short' }, dayNumberOf(2000, month, 1));

/** « 15 sept. », of any year. */
export const monthDayName = (language: Language, monthDay: string): string =>
  written(language, { day: 'numeric', month: 'short' }, dayOf(`2000-${monthDay}`));

const listed = (language: Language, words: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

/** « le lundi et le jeudi » */
function weekdaysOf({ weekdays }: Repeat, { t, language }: Speaking): string {
  const names = weekdays.map((one) => t('words.onWeekday', { name: weekdayName(language, one) }));
  return listed(language, names);
}

const NTHS = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** « 1er », « dernier » */
export function ordinal(nth: number, { t }: Pick<Speaking, 't'>): string {
  const known = NTHS[nth - 1];
  return known === undefined ? t('words.last') : t(`words.nth.${known}`);
}

/** « d’avril », but « de mars ». */
const isVowel = (language: Language, day: DayNumber): boolean =>
  /^[aeo]/.test(written(language, { month: 'long' }, day));

function onDays(repeat: Repeat, start: DayNumber, speaking: Speaking): string {
  const { t, language } = speaking;
  switch (repeat.every) {
    case 'week':
      return weekdaysOf(repeat, speaking);
    case 'month-weekday':
      return t('words.nthWeekday', {
        nth: ordinal(repeat.nth, speaking),
        weekday: weekdayName(language, repeat.weekday),
      });
    case 'year-weekday':
      return t(isVowel(language, start) ? 'words.nthOfVowel' : 'words.nthOf', {
        nth: ordinal(repeat.nth, speaking),
        weekday: weekdayName(language, repeat.weekday),
        month: written(language, { month: 'long' }, start),
      });
    case 'month-date':
      return repeat.monthDay === -1
        ? t('words.lastDay')
        : t('words.monthDay', { day: repeat.monthDay });
    case 'year':
      return t('words.yearDay', {
        date: written(language, { day: 'numeric', month: 'long' }, start),
      });
    default:
      return '';
  }
}

function everyOf(repeat: Repeat, { t, language }: Speaking): string {
  const { every, interval, months, from, to, other } = repeat;
  switch (every) {
    case 'day':
      return t('words.day', { count: interval });
    case 'week':
      return t('words.week', { count: interval });
    case 'month-weekday':
    case 'month-date':
      return t('words.month', { count: interval });
    case 'year':
    case 'year-weekday':
      return t('words.year', { count: interval });
    case 'after':
      return t('words.after', { count: months });
    case 'window':
      return t('words.window', {
        from: monthDayName(language, from),
        to: monthDayName(language, to),
      });
    case 'other':
      return t('words.other', { rule: other });
  }
}

function endsOf(repeat: Repeat, { t, language }: Speaking): string {
  if (repeat.ends === 'count') return t('words.times', { count: repeat.count });
  if (repeat.ends === 'until' && repeat.until) {
    return t('words.until', { date: dateAndYear(language, dayOf(repeat.until)) });
  }
  return t('words.forEver');
}

/** « toutes les 2 semaines, le lundi et le jeudi » */
export function rhythm(series: Pick<Series, 'recurrence' | 'start'>, speaking: Speaking): string {
  const repeat = repeatOf(series);
  const start = dayOf(series.start.slice(0, 10));
  return [everyOf(repeat, speaking), onDays(repeat, start, speaking)].filter(Boolean).join(', ');
}

const minuteOf = (start: string): number =>
  Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));

/** The whole of it in one sentence, to be read back before one says yes. */
export function seriesSentence(series: Series, speaking: Speaking): string {
  const { t, language } = speaking;
  const { recurrence, start, amount } = series;
  const day = dayOf(start.slice(0, 10));
  const repeat = repeatOf(series);
  const duration = amountLabel(language, amount);
  const date = dateAndYear(language, day);
  const when = rhythm(series, speaking);
  if (recurrence.type !== 'rule')
    return `${[when, duration, t('words.first', { date })].join(', ')}.`;
  const time = clock(language, localStartOfDay(day) + minuteOf(start));
  const parts = [`${when}, ${t('words.at', { time })}`, duration, t('words.from', { date })];
  return `${[...parts, endsOf(repeat, speaking)].join(', ')}.`;
}

/** « lun. 23 nov. 2026, 8 h » */
export function dateAndTime(language: Language, local: number): string {
  const day = dayOfLocal(local);
  const date = written(
    language,
    { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    day,
  ).replace(',', '');
  return `${date}, ${clock(language, local)}`.replaceAll(' h', `${NNBSP}h`);
}
