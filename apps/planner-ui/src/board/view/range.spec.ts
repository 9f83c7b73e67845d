import { describe, expect, it } from '@jest/globals';
import { dayOf, formatLocalDate } from '@pastille/time';
import { rangeOf, stepFrom } from './range.js';

describe('the days on screen', () => {
  it('starts a week on Monday, whatever day one asks for', () => {
    const range = rangeOf('week', dayOf('2026-11-29'));

    expect(formatLocalDate(range.from)).toBe('2026-11-23');
    expect(range.days).toBe(7);
  });

  it('shows all of a month, leap days included', () => {
    const range = rangeOf('month', dayOf('2028-02-17'));

    expect(formatLocalDate(range.from)).toBe('2028-02-01');
    expect(range.days).toBe(29);
  });

  it('goes from December into January', () => {
    expect(rangeOf('month', dayOf('2026-12-31')).days).toBe(31);
    expect(formatLocalDate(stepFrom('month', dayOf('2026-12-31'), 1))).toBe('2027-01-01');
  });

  it('steps back to the month before, even a shorter one', () => {
    expect(formatLocalDate(stepFrom('month', dayOf('2026-03-31'), -1))).toBe('2026-02-01');
  });

  it('moves two weeks on by one week, so that nothing is skipped unseen', () => {
    expect(formatLocalDate(stepFrom('two-weeks', dayOf('2026-11-25'), 1))).toBe('2026-11-30');
  });

  it('shows a quarter as a month and the two after it, over the year’s end too', () => {
    const range = rangeOf('quarter', dayOf('2026-12-17'));

    expect(formatLocalDate(range.from)).toBe('2026-12-01');
    expect(range.days).toBe(31 + 31 + 28);
  });

  it('moves a quarter on by one month, forth and back', () => {
    expect(formatLocalDate(stepFrom('quarter', dayOf('2026-11-25'), 1))).toBe('2026-12-01');
    expect(formatLocalDate(stepFrom('quarter', dayOf('2027-01-25'), -1))).toBe('2026-12-01');
  });
});
