import fc from 'fast-check';
import {
  addDays,
  civilOf,
  dayNumberOf,
  dayOf,
  dayOfLocal,
  formatLocalDate,
  isoWeekOf,
  localStartOfDay,
  parseLocalDate,
  weekdayOf,
} from './local-date.js';

const FROM = dayNumberOf(2000, 1, 1);
const TO = dayNumberOf(2099, 12, 31);
const someDay = fc.integer({ min: FROM, max: TO });

describe('a calendar day', () => {
  it('is the day that the platform counts too, every day of the planning range', () => {
    for (let day = FROM; day <= TO; day += 1) {
      const date = new Date(day * 86_400_000);
      const text = formatLocalDate(day);
      if (
        text !== date.toISOString().slice(0, 10) ||
        weekdayOf(day) !== (date.getUTCDay() + 6) % 7
      ) {
        throw new Error(`${day} is not ${text}`);
      }
    }
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { year, month, day: date } = civilOf(day);
        expect(parseLocalDate(formatLocalDate(day))).toBe(day);
        expect(dayNumberOf(year, month, date)).toBe(day);
        expect(dayOfLocal(localStartOfDay(day) + 1439)).toBe(day);
      }),
    );
  });

  it('is not read from what is no day', () => {
    const wrong = [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '26-01-01',
      '2026-01-01T00:00',
      '',
    ];

    for (const text of wrong) expect([text, parseLocalDate(text)]).toEqual([text, null]);
    expect(() => dayOf('2026-02-29')).toThrow('not a date: 2026-02-29');
  });

  it('knows leap years', () => {
    expect(parseLocalDate('2024-02-29')).toBe(dayNumberOf(2024, 2, 29));
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });

  it('before 1970 is counted backwards, the weekday as well', () => {
    expect(formatLocalDate(-1)).toBe('1969-12-31');
    expect(weekdayOf(-1)).toBe(2);
    expect(weekdayOf(-8)).toBe(2);
    expect(dayOfLocal(-1)).toBe(-1);
  });

  it.each([
    ['2026-11-23', 2026, 48],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2023-01-01', 2022, 52],
  ])('%s is in week %i S%i', (date, year, week) => {
    expect(isoWeekOf(dayOf(date))).toEqual({ year, week });
  });
});
