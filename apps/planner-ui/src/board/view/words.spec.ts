import { describe, expect, it } from '@jest/globals';
import { dayOf, zoneFromIntl } from '@pastille/time';
import {
  amountLabel,
  clock,
  NNBSP,
  readAmount,
  rangeWords,
  slotLabel,
  weeksLabel,
} from './words.js';
import { rangeOf } from './range.js';

const paris = zoneFromIntl('Europe/Paris', 2026, 2027);

describe('durations as people type them', () => {
  it.each([
    ['3 j', { halfDays: 6 }],
    ['0,5 j', { halfDays: 1 }],
    ['1.5', { halfDays: 3 }],
    ['2 days', { halfDays: 4 }],
    ['2 h 30', { minutes: 150 }],
    ['2h', { minutes: 120 }],
    ['1,5 h', { minutes: 90 }],
    ['45 min', { minutes: 45 }],
    ['2', { halfDays: 4 }],
    [`2${NNBSP}h${NNBSP}30`, { minutes: 150 }],
  ])('understands « %s »', (text, amount) => {
    expect(readAmount(text)).toEqual(amount);
  });

  it.each(['', '0', '-1 j', '0,3 j', 'bientôt'])('says nothing for « %s »', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it('writes what it reads', () => {
    for (const amount of [
      { halfDays: 1 },
      { halfDays: 6 },
      { minutes: 150 },
      { minutes: 120 },
      { minutes: 20 },
    ]) {
      expect(readAmount(amountLabel('fr', amount))).toEqual(amount);
      expect(readAmount(amountLabel('en', amount))).toEqual(amount);
    }
  });
});

describe('dates in words', () => {
  it('names two weeks with their numbers', () => {
    const range = rangeOf('two-weeks', dayOf('2026-11-23'));

    expect(rangeWords('fr', range)).toEqual({ days: '23 nov. – 6 déc.', year: '2026' });
    expect(weeksLabel('fr', range)).toBe('S48 – S49');
    expect(weeksLabel('en', range)).toBe('W48 – W49');
  });

  it('names a whole month by its name', () => {
    const range = rangeOf('month', dayOf('2026-11-23'));

    expect(rangeWords('fr', range)).toEqual({ days: 'Novembre 2026', year: null });
  });

  it('says both years over New Year', () => {
    const range = rangeOf('week', dayOf('2026-12-31'));

    expect(rangeWords('fr', range)).toEqual({ days: '28 déc. 2026 – 3 janv. 2027', year: null });
  });

  it('writes the 24-hour clock as each language does', () => {
    expect(clock('fr', 8 * 60)).toBe(`8${NNBSP}h`);
    expect(clock('fr', 14 * 60 + 5)).toBe(`14${NNBSP}h${NNBSP}05`);
    expect(clock('en', 14 * 60 + 5)).toBe('14:05');
  });

  it('gives a bar that ends at midnight to the day it fills', () => {
    const start = dayOf('2026-11-23') * 1440 - 60;

    const label = slotLabel('fr', paris, { start, end: start + 1440 });

    expect(label).toBe(`lun. 23 nov. 0${NNBSP}h – 0${NNBSP}h`);
  });
});
