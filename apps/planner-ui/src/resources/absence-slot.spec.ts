import { describe, expect, it } from '@jest/globals';
import { zoneFromIntl } from '@pastille/time';
import { USUAL_WEEK } from '../hours/weekly-hours.js';
import { areBackwards, daysOf, slotOf, type AbsenceDays } from './absence-slot.js';

const PARIS = zoneFromIntl('Europe/Paris', 2020, 2035);
const calendar = { zone: PARIS, hours: USUAL_WEEK };
const utc = (text: string): number => Date.parse(`${text}Z`) / 60_000;

const days = (patch: Partial<AbsenceDays>): AbsenceDays => ({
  from: '2026-11-23',
  to: '2026-11-27',
  startsAfternoon: false,
  endsMorning: false,
  ...patch,
});

describe('a week of leave', () => {
  it('goes from the first midnight to the one after its last day, in Paris', () => {
    expect(slotOf(calendar, days({}))).toEqual({
      start: utc('2026-11-22T23:00'),
      end: utc('2026-11-27T23:00'),
    });
  });

  it('keeps its days over a clock change', () => {
    const over = days({ from: '2027-03-26', to: '2027-03-29' });

    expect(slotOf(calendar, over)).toEqual({
      start: utc('2027-03-25T23:00'),
      end: utc('2027-03-29T22:00'),
    });
    expect(daysOf(PARIS, slotOf(calendar, over))).toEqual(over);
  });
});

describe('half-days', () => {
  it('begin when the afternoon begins and end when the morning is over', () => {
    const afternoon = days({ to: '2026-11-23', startsAfternoon: true });
    const morning = days({ to: '2026-11-23', endsMorning: true });

    expect(slotOf(calendar, afternoon)).toEqual({
      start: utc('2026-11-23T12:00'),
      end: utc('2026-11-23T23:00'),
    });
    expect(slotOf(calendar, morning)).toEqual({
      start: utc('2026-11-22T23:00'),
      end: utc('2026-11-23T12:00'),
    });
  });

  it.each([
    days({}),
    days({ startsAfternoon: true }),
    days({ endsMorning: true }),
    days({ startsAfternoon: true, endsMorning: true }),
    days({ to: '2026-11-23', endsMorning: true }),
  ])('read back as they were said', (said) => {
    expect(daysOf(PARIS, slotOf(calendar, said))).toEqual(said);
  });
});

describe('days that cannot be', () => {
  it('end before they begin, or leave nothing between', () => {
    expect(areBackwards(days({ to: '2026-11-22' }))).toBe(true);
    expect(areBackwards(days({ to: '2026-11-23', startsAfternoon: true, endsMorning: true }))).toBe(
      true,
    );
    expect(areBackwards(days({}))).toBe(false);
  });
});
