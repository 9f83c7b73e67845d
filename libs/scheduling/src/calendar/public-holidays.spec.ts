import Holidays from 'date-holidays';
import type { HolidayRegion } from '../model/index.js';
import { publicHolidays } from './public-holidays.js';

const oracle = (year: number, country: string, state?: string): string[] =>
  (state === undefined ? new Holidays(country) : new Holidays(country, state))
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .sort();

const ours = (region: HolidayRegion, year: number): string[] =>
  publicHolidays(region, year, year).map(({ date }) => date);

const YEARS = Array.from({ length: 16 }, (_, i) => 2020 + i);

describe('public holidays', () => {
  it.each(YEARS)('are those of date-holidays in %i', (year) => {
    expect(ours('france', year)).toEqual(oracle(year, 'FR'));
    expect(ours('alsace-moselle', year)).toEqual(oracle(year, 'FR', '67'));
    // The law moves Canada Day off a Sunday (N-1.1, art. 60, 5°); the oracle does not.
    const quebec = oracle(year, 'CA', 'QC').map((date) => {
      const isSunday = new Date(`${date}T00:00Z`).getUTCDay() === 0;
      return isSunday && date.endsWith('-07-01') ? `${year}-07-02` : date;
    });
    expect(ours('quebec', year)).toEqual(quebec);
  });

  it('moves Canada Day off a Sunday', () => {
    expect(ours('quebec', 2029)).toContain('2029-07-02');
    expect(ours('quebec', 2026)).toContain('2026-07-01');
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
