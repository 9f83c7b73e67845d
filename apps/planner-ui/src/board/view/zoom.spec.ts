import { describe, expect, it } from '@jest/globals';
import { dayOf, formatLocalDate } from '@pastille/time';
import { zoomed } from './zoom.js';

const wednesday = dayOf('2026-11-25') + 0.5;

const shown = (result: ReturnType<typeof zoomed>) =>
  result && { scale: result.scale, day: formatLocalDate(result.day) };

describe('zooming', () => {
  it('goes from the quarter to the day and no closer', () => {
    expect(zoomed('quarter', -1, { at: wednesday, fraction: 0.5 })?.scale).toBe('month');
    expect(shown(zoomed('week', -1, { at: wednesday, fraction: 0.4 }))).toEqual({
      scale: 'day',
      day: '2026-11-25',
    });
    expect(zoomed('day', -1, { at: wednesday, fraction: 0.5 })).toBeNull();
    expect(zoomed('quarter', 1, { at: wednesday, fraction: 0.5 })).toBeNull();
  });

  it('starts the two weeks in the week of the day, or in the one before where the pointer is at the right', () => {
    const left = zoomed('week', 1, { at: wednesday, fraction: 0.2 });
    const right = zoomed('week', 1, { at: wednesday, fraction: 0.8 });

    expect(shown(left)).toEqual({ scale: 'two-weeks', day: '2026-11-25' });
    expect(shown(right)).toEqual({ scale: 'two-weeks', day: '2026-11-16' });
  });

  it('keeps the day in the middle of a quarter where it was in the middle of a month', () => {
    const middle = zoomed('month', 1, { at: dayOf('2026-11-15'), fraction: 0.5 });

    expect(shown(middle)).toEqual({ scale: 'quarter', day: '2026-10-01' });
  });
});
