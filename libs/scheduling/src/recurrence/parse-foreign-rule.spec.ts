import { foreignDates } from './parse-foreign-rule.js';
import { parseRule } from './parse-rule.js';

describe('a rule of another calendar', () => {
  it('that is not ours becomes single dates', () => {
    const text = 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO';

    expect(parseRule(text).rule).toBeNull();
    expect(foreignDates(text, '2027-01-04T08:00', '2029-12-31T00:00')).toEqual([
      '2027-05-17T08:00',
      '2028-05-15T08:00',
      '2029-05-14T08:00',
    ]);
  });

  it('stays within its own end', () => {
    const text = 'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;UNTIL=20280101T000000Z';

    expect(foreignDates(text, '2027-01-01T09:30', '2040-01-01T00:00')).toEqual([
      '2027-08-13T09:30',
    ]);
  });

  it('is never more than one would place by hand', () => {
    expect(foreignDates('FREQ=DAILY', '2027-01-01T08:00', '2090-01-01T00:00')).toHaveLength(500);
  });

  it.each(['', 'every monday', 'FREQ=HOURLY', 'FREQ=SECONDLY;COUNT=3', 'FREQ=DAILY;BYDAY=XX'])(
    'that nobody understands is none: « %s »',
    (text) => {
      expect(foreignDates(text, '2027-01-01T08:00', '2028-01-01T00:00')).toBeNull();
    },
  );

  it.each([
    'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40',
    'FREQ=WEEKLY;INTERVAL=-1',
    'FREQ=DAILY;INTERVAL=0',
  ])('that goes nowhere, or comes round all day, is none: « %s »', (text) => {
    expect(foreignDates(text, '2027-01-01T08:00', '2090-01-01T00:00')).toBeNull();
  });

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=SA',
    'FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  ])(
    'that never comes round has no dates, and is not followed to the year 9999: « %s »',
    (text) => {
      expect(foreignDates(text, '2027-01-01T08:00', '2090-01-01T00:00')).toEqual([]);
    },
  );

  it.each([
    ['FREQ=DAILY;BYMONTHDAY=31', '2028-12-31', 14],
    ['FREQ=WEEKLY;BYMONTH=12;BYDAY=FR', '2028-12-29', 10],
    ['FREQ=MONTHLY;INTERVAL=5;BYDAY=FR;BYSETPOS=-1', '2028-09-29', 5],
    ['FREQ=YEARLY;BYYEARDAY=-1', '2028-12-31', 2],
  ])('has all its dates up to the very end: « %s »', (text, last, count) => {
    const dates = foreignDates(text, '2027-01-01T08:00', '2028-12-31T08:00') ?? [];

    expect([dates.at(-1), dates.length]).toEqual([`${last}T08:00`, count]);
  });

  it('has no dates where the times are none', () => {
    expect(foreignDates('FREQ=DAILY', 'soon', '2028-01-01T00:00')).toBeNull();
    expect(foreignDates('FREQ=DAILY', '2028-01-01T00:00', '2027-01-01T00:00')).toBeNull();
  });
});
