import { describe, expect, it } from '@jest/globals';
import {
  faultOfDay,
  faultOfWeek,
  minutesOfWeek,
  parseTime,
  USUAL_WEEK,
  usualHalf,
  withHalf,
} from './weekly-hours.js';

describe('the usual week', () => {
  it('has 39 hours, with a short Friday and a free weekend', () => {
    expect(minutesOfWeek(USUAL_WEEK)).toBe(39 * 60);
    expect(USUAL_WEEK[4]?.afternoon).toEqual({ from: 13 * 60, to: 16 * 60 });
    expect(USUAL_WEEK[5]).toEqual({ morning: null, afternoon: null });
  });
});

describe('a part-time week', () => {
  it('loses its Wednesday afternoon and nothing else', () => {
    const week = withHalf(USUAL_WEEK, { weekday: 2, half: 'afternoon' }, null);

    expect(minutesOfWeek(week)).toBe(35 * 60);
    expect(week[2]?.morning).toEqual(USUAL_WEEK[2]?.morning);
    expect(week[3]).toEqual(USUAL_WEEK[3]);
  });

  it('gets the hours of another day when a half-day is ticked', () => {
    const early = withHalf(USUAL_WEEK, { weekday: 0, half: 'morning' }, { from: 420, to: 690 });

    expect(usualHalf(early, 'morning')).toEqual({ from: 420, to: 690 });
  });
});

describe('hours that cannot be', () => {
  it('end before they start', () => {
    expect(faultOfDay({ morning: { from: 720, to: 480 }, afternoon: null })).toBe(
      'end-before-start',
    );
  });

  it('begin the afternoon before the morning ends', () => {
    const day = { morning: { from: 480, to: 780 }, afternoon: { from: 720, to: 1020 } };

    expect(faultOfDay(day)).toBe('afternoon-too-early');
  });

  it('work on no day at all', () => {
    const idle = USUAL_WEEK.map(() => ({ morning: null, afternoon: null }));

    expect(faultOfWeek(idle)).toBe('nothing-worked');
    expect(faultOfWeek(USUAL_WEEK)).toBeNull();
  });
});

describe('a time as people type it', () => {
  it.each([
    ['8', 480],
    ['8 h', 480],
    ['8h30', 510],
    ['16:45', 1005],
    ['0830', 510],
    ['24:00', 1440],
  ])('reads %s', (text, minutes) => {
    expect(parseTime(text)).toBe(minutes);
  });

  it.each(['', '25', '8h75', 'midi', '24:30'])('refuses %s', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});
