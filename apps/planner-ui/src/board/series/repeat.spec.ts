import { describe, expect, it } from '@jest/globals';
import { recurrenceOf, repeatOf, usualRepeat, type Repeat } from './repeat.js';

const START = '2026-11-24';
const rule = (part: Partial<Repeat>): unknown =>
  recurrenceOf({ ...usualRepeat(START), ...part }, START);

describe('what the form of a series says', () => {
  it('is a rule of the supported subset', () => {
    expect(rule({})).toEqual({ type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=TU' });
    expect(rule({ interval: 2, weekdays: [3, 0] })).toEqual({
      ...{ type: 'rule', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH' },
    });
    expect(rule({ every: 'month-weekday', nth: -1, weekday: 4 })).toEqual({
      ...{ type: 'rule', rule: 'FREQ=MONTHLY;BYDAY=-1FR' },
    });
    expect(rule({ every: 'month-date', monthDay: 31, ends: 'count', count: 4 })).toEqual({
      ...{ type: 'rule', rule: 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4' },
    });
    expect(rule({ every: 'year' })).toEqual({
      ...{ type: 'rule', rule: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=24' },
    });
  });

  it('takes the last day in', () => {
    expect(rule({ every: 'day', ends: 'until', until: '2026-12-24' })).toEqual({
      ...{ type: 'rule', rule: 'FREQ=DAILY;UNTIL=20261224T235900' },
    });
  });

  it('opens tasks where no date is fixed', () => {
    expect(rule({ every: 'after', months: 6 })).toEqual({ type: 'after-last-visit', months: 6 });
    expect(rule({ every: 'window' })).toEqual({
      ...{ type: 'yearly-window', from: '09-15', to: '10-31' },
    });
  });

  it('is nothing yet while no day is chosen', () => {
    expect(rule({ weekdays: [] })).toBeNull();
    expect(rule({ ends: 'until' })).toBeNull();
  });
});

describe('a series in the form', () => {
  it.each([
    'FREQ=WEEKLY;BYDAY=MO',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=13',
    'FREQ=DAILY;INTERVAL=3;UNTIL=20261231T235900',
    'FREQ=MONTHLY;BYDAY=1TU',
    'FREQ=MONTHLY;INTERVAL=6;BYDAY=-1FR',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=24',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=2TU',
    'FREQ=DAILY;BYDAY=MO,TU',
  ])('%s comes back as it was', (text) => {
    const recurrence = { type: 'rule', rule: text } as const;
    const repeat = repeatOf({ recurrence, start: `${START}T08:00` });

    expect(recurrenceOf(repeat, START)).toEqual(recurrence);
  });

  it('that opens tasks, too', () => {
    for (const recurrence of [
      { type: 'after-last-visit', months: 9 },
      { type: 'yearly-window', from: '12-15', to: '01-31' },
    ] as const) {
      const repeat = repeatOf({ recurrence, start: `${START}T08:00` });
      expect(recurrenceOf(repeat, START)).toEqual(recurrence);
    }
  });

  it('keeps a rule that it has no words for', () => {
    const other = repeatOf({
      recurrence: { type: 'rule', rule: 'FREQ=YEARLY;BYMONTH=4,9;BYDAY=2TU' },
      start: '2027-04-13T08:00',
    });

    expect(other.every).toBe('other');
  });
});
