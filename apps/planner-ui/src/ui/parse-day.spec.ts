import { describe, expect, it } from '@jest/globals';
import { nextMonday, parseDay } from './parse-day.js';

const TODAY = '2026-11-23';

describe('a day as people type it', () => {
  it.each([
    ['3/12/2026', '2026-12-03'],
    ['3/12/26', '2026-12-03'],
    ['03122026', '2026-12-03'],
    ['3.12', '2026-12-03'],
    ['2026-12-03', '2026-12-03'],
    ['+7', '2026-11-30'],
  ])('reads %s', (typed, day) => {
    expect(parseDay(typed, TODAY)).toBe(day);
  });

  it('takes the next such day when the year is left out, unless it has only just passed', () => {
    expect(parseDay('15/1', TODAY)).toBe('2027-01-15');
    expect(parseDay('2/11', TODAY)).toBe('2026-11-02');
  });

  it.each(['', 'demain', '31/02/2026', '2026-13-01'])('refuses %s', (typed) => {
    expect(parseDay(typed, TODAY)).toBeNull();
  });
});

describe('next Monday', () => {
  it('is a week away on a Monday and tomorrow on a Sunday', () => {
    expect(nextMonday('2026-11-23')).toBe('2026-11-30');
    expect(nextMonday('2026-11-29')).toBe('2026-11-30');
  });
});
