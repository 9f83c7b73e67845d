import {
  dayNumberOf,
  formatLocalDate,
  weekdayOf,
  type DayNumber,
  type Weekday,
} from '@pastille/time';
import type { HolidayRegion, PublicHoliday } from '../model/index.js';

/**
 * Easter Sunday of the Gregorian calendar.
 * Source: the anonymous algorithm published in Nature, 20 April 1876, as in Meeus, Astronomical Algorithms, ch. 8.
 */
function easter(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = 22 + epact + toSunday - 7 * late;
  return dayNumberOf(year, 3, 1) + march - 1;
}

/** `null` in a year without that day. */
type Rule = (year: number) => DayNumber | null;

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    dayNumberOf(year, month, day);

const afterEaster =
  (days: number): Rule =>
  (year) =>
    easter(year) + days;

const MONDAY: Weekday = 0;
const SUNDAY: Weekday = 6;

const nthMonday =
  (month: number, nth: number): Rule =>
  (year) => {
    const first = dayNumberOf(year, month, 1);
    return first + ((MONDAY - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  };

/** « le lundi qui précède le 25 mai » */
const patriots: Rule = (year) => {
  const eve = dayNumberOf(year, 5, 24);
  return eve - weekdayOf(eve);
};

/** 1 July, or 2 July where the first is a Sunday. */
const canadaDay: Rule = (year) => {
  const first = dayNumberOf(year, 7, 1);
  return weekdayOf(first) === SUNDAY ? first + 1 : first;
};

/** The day after the national holiday, where that one is a Sunday. */
const afterNationalHoliday: Rule = (year) => {
  const holiday = dayNumberOf(year, 6, 24);
  return weekdayOf(holiday) === SUNDAY ? holiday + 1 : null;
};

interface Entry {
  readonly on: Rule;
  readonly fr: string;
  readonly en: string;
}

/** Code du travail, art. L3133-1. */
const FRANCE: readonly Entry[] = [
  { on: fixed(1, 1), fr: 'Jour de l’An', en: 'New Year’s Day' },
  { on: afterEaster(1), fr: 'Lundi de Pâques', en: 'Easter Monday' },
  { on: fixed(5, 1), fr: 'Fête du Travail', en: 'Labour Day' },
  { on: fixed(5, 8), fr: 'Victoire 1945', en: 'Victory Day 1945' },
  { on: afterEaster(39), fr: 'Ascension', en: 'Ascension Day' },
  { on: afterEaster(50), fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
  { on: fixed(7, 14), fr: 'Fête nationale', en: 'Bastille Day' },
  { on: fixed(8, 15), fr: 'Assomption', en: 'Assumption Day' },
  { on: fixed(11, 1), fr: 'Toussaint', en: 'All Saints’ Day' },
  { on: fixed(11, 11), fr: 'Armistice 1918', en: 'Armistice Day 1918' },
  { on: fixed(12, 25), fr: 'Noël', en: 'Christmas Day' },
];

/**
 * Code du travail, art. L3134-13 (Bas-Rhin, Haut-Rhin, Moselle). Good Friday holds by the letter in
 * communes with a Protestant church or a mixed one; it is kept everywhere there in practice.
 */
const ALSACE_MOSELLE: readonly Entry[] = [
  ...FRANCE,
  { on: afterEaster(-2), fr: 'Vendredi saint', en: 'Good Friday' },
  { on: fixed(12, 26), fr: 'Saint-Étienne', en: 'St Stephen’s Day' },
];

/**
 * Loi sur les normes du travail (RLRQ c. N-1.1), art. 60; 24 June: Loi sur la fête nationale
 * (RLRQ c. F-1.1), art. 2. Article 60 leaves the employer Good Friday or Easter Monday: Good Friday, the
 * usual choice. Where 24 June is a Sunday, article 2 gives Monday to those who do not work on Sundays.
 */
const QUEBEC: readonly Entry[] = [
  { on: fixed(1, 1), fr: 'Jour de l’An', en: 'New Year’s Day' },
  { on: afterEaster(-2), fr: 'Vendredi saint', en: 'Good Friday' },
  { on: patriots, fr: 'Journée nationale des patriotes', en: 'National Patriots’ Day' },
  { on: fixed(6, 24), fr: 'Fête nationale du Québec', en: 'Quebec National Holiday' },
  {
    on: afterNationalHoliday,
    fr: 'Report de la fête nationale',
    en: 'National Holiday (observed)',
  },
  { on: canadaDay, fr: 'Fête du Canada', en: 'Canada Day' },
  { on: nthMonday(9, 1), fr: 'Fête du Travail', en: 'Labour Day' },
  { on: nthMonday(10, 2), fr: 'Action de grâces', en: 'Thanksgiving' },
  { on: fixed(12, 25), fr: 'Noël', en: 'Christmas Day' },
];

const ENTRIES: Readonly<Record<HolidayRegion, readonly Entry[]>> = {
  france: FRANCE,
  'alsace-moselle': ALSACE_MOSELLE,
  quebec: QUEBEC,
  none: [],
};

/** The public holidays of a region over whole years, both included, in order of date. */
export function publicHolidays(
  region: HolidayRegion,
  fromYear: number,
  toYear: number,
): readonly PublicHoliday[] {
  const found: PublicHoliday[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    const days = ENTRIES[region].flatMap(({ on, fr, en }) => {
      const day = on(year);
      return day === null ? [] : [{ day, name: { fr, en } }];
    });
    days.sort((a, b) => a.day - b.day);
    for (const { day, name } of days) found.push({ date: formatLocalDate(day), name });
  }
  return found;
}
