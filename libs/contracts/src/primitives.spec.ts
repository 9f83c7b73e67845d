import { describe, expect, it } from '@jest/globals';
import { Amount, LocalDate, Minutes } from './primitives.js';

const says = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('a day', () => {
  it.each(['2026-11-23', '2028-02-29', '2000-01-01', '2099-12-31'])('may be %s', (text) => {
    expect(says(LocalDate, text)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '23/11/2026', '2026-1-1', '9999-12-31', '1999-12-31', ''])(
    'may not be %s',
    (text) => {
      expect(says(LocalDate, text)).toBe(false);
    },
  );
});

describe('an instant', () => {
  it('is a whole minute of the years one plans in', () => {
    const monday = Date.UTC(2026, 10, 23, 7) / 60_000;
    const year9999 = Date.UTC(9999, 0, 1) / 60_000;

    expect(says(Minutes, monday)).toBe(true);
    expect(says(Minutes, monday + 0.5)).toBe(false);
    expect(says(Minutes, year9999)).toBe(false);
    expect(says(Minutes, String(monday))).toBe(false);
  });
});

describe('an amount', () => {
  it('is in half-days or in minutes, never both, never nothing', () => {
    expect(says(Amount, { halfDays: 6 })).toBe(true);
    expect(says(Amount, { minutes: 150 })).toBe(true);
    expect(says(Amount, { halfDays: 6, minutes: 150 })).toBe(false);
    expect(says(Amount, {})).toBe(false);
    expect(says(Amount, { halfDays: 0 })).toBe(false);
    expect(says(Amount, { halfDays: 1.5 })).toBe(false);
    expect(says(Amount, { minutes: -30 })).toBe(false);
  });
});
