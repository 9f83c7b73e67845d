import Holidays from 'date-holidays';
import type { HolidayRegion } from '../model/index.js';
import { publicHolidays } from './public-holidays.js';

const oracles = {
  france: new Holidays('FR'),
  'alsace-moselle': new Holidays('FR', '67'),
  quebec: new Holidays('CA', 'QC'),
};

const oracle = (region: keyof typeof oracles, year: number): string[] =>
  oracles[region]
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .sort();

const ours = (region: HolidayRegion, year: number): string[] =>
  publicHolidays(region, year, year).map(({ date }) => date);

const isSunday = (date: string): boolean => new Date(`${date}T00:00Z`).getUTCDay() === 0;
const YEARS = Array.from({ length: 100 }, (_, i) => 2000 + i);

/**
 * Where the oracle differs from the law of Quebec. Canada Day is kept on 2 July when the first is a
 * Sunday (N-1.1, art. 60, 4°). When 24 June is a Sunday, the Monday is off for whoever does not work on
 * Sundays (F-1.1, art. 2, second paragraph), and the Sunday stays a holiday for whoever does.
 */
const asTheLawSays = (date: string): string[] => {
  if (!isSunday(date)) return [date];
  if (date.endsWith('-07-01')) return [date.replace('-07-01', '-07-02')];
  return date.endsWith('-06-24') ? [date, date.replace('-06-24', '-06-25')] : [date];
};

describe('public holidays', () => {
  it.each(['france', 'alsace-moselle'] as const)(
    'of %s are those of date-holidays, a century long',
    (region) => {
      for (const year of YEARS) expect(ours(region, year)).toEqual(oracle(region, year));
    },
  );

  it('of Quebec are too, but for two days that the law moves off a Sunday', () => {
    for (const year of YEARS) {
      expect(ours('quebec', year)).toEqual(oracle('quebec', year).flatMap(asTheLawSays));
    }
  });

  it('moves Canada Day off a Sunday', () => {
    expect(ours('quebec', 2029)).toContain('2029-07-02');
    expect(ours('quebec', 2026)).toContain('2026-07-01');
  });

  it('gives Quebec the Monday after a national holiday on a Sunday', () => {
    expect(ours('quebec', 2029)).toEqual(expect.arrayContaining(['2029-06-24', '2029-06-25']));
    expect(ours('quebec', 2026)).not.toContain('2026-06-25');
  });

  it('come in order over several years, each named in both languages', () => {
    const all = publicHolidays('alsace-moselle', 2000, 2099);

    expect(all).toHaveLength(1300);
    expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).sort());
    for (const { name } of all) expect([name.fr, name.en]).not.toContain('');
  });

  it('are none where a branch keeps none', () => {
    expect(publicHolidays('none', 2026, 2027)).toEqual([]);
  });
});
