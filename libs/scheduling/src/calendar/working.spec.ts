import { dayOf } from '@pastille/time';
import type { Plan, Snapshot } from '../model/index.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { anAbsence } from '../testing/records.js';
import { rulingCalendar } from './ruling-calendar.js';
import { openedAt } from './working-calendar.js';
import {
  add,
  between,
  dayOff,
  firstWorkingMinute,
  halfDaySlots,
  isWorking,
  nextWorkingMinute,
} from './working.js';

const branchCalendar = (plan: Plan) => rulingCalendar(plan, { team: [], worksiteId: null });
const calendarWith = (parts: Partial<Snapshot> = {}) => branchCalendar(aPlan(parts));
const calendar = calendarWith();

const closing = (start: string, end: string) =>
  calendarWith({
    absences: [anAbsence({ resourceId: null, reason: 'closing', start: at(start), end: at(end) })],
  });

describe('working time', () => {
  it('begins a day at its first working minute, and not at all on a day off', () => {
    expect(firstWorkingMinute(calendar, dayOf('2026-11-23'))).toBe(at('2026-11-23 08:00'));
    expect(firstWorkingMinute(calendar, dayOf('2026-11-28'))).toBeNull();
  });

  it('is half-open: noon is off, 13:30 is on', () => {
    const asked = ['07:59', '08:00', '11:59', '12:00', '13:30', '17:30'];

    expect(asked.map((hour) => isWorking(calendar, at(`2026-11-23 ${hour}`)))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('three days are six half-days over a short Friday and a weekend', () => {
    expect(add(calendar, at('2026-11-27 13:30'), { halfDays: 6 })).toBe(at('2026-12-02 12:00'));
  });

  it('a half-day already begun counts as one', () => {
    expect(add(calendar, at('2026-11-23 10:00'), { halfDays: 2 })).toBe(at('2026-11-23 17:30'));
  });

  it('hours end exactly where they are used up', () => {
    expect(add(calendar, at('2026-11-27 15:00'), { minutes: 120 })).toBe(at('2026-11-30 09:00'));
    expect(add(calendar, at('2026-11-27 15:00'), { minutes: 60 })).toBe(at('2026-11-27 16:00'));
  });

  it('a night of change makes no working day longer or shorter', () => {
    for (const [friday, monday] of [
      ['2026-03-27', '2026-03-30'],
      ['2026-10-23', '2026-10-26'],
    ]) {
      const from = at(`${friday ?? ''} 08:00`);
      const end = at(`${monday ?? ''} 17:30`);

      expect(add(calendar, from, { halfDays: 4 })).toBe(end);
      expect(between(calendar, from, end)).toEqual({ minutes: 390 + 480, halfDays: 4 });
    }
  });

  it('counts nothing in an empty stretch', () => {
    expect(between(calendar, at('2026-11-23 12:00'), at('2026-11-23 13:30'))).toEqual({
      ...{ minutes: 0, halfDays: 0 },
    });
    expect(between(calendar, 2, 1)).toEqual({ minutes: 0, halfDays: 0 });
  });

  it('a closing from three o’clock cuts the afternoon, and both its parts are one half-day', () => {
    const early = closing('2026-12-23 15:00', '2026-12-26 00:00');
    const gap = closing('2026-12-23 14:30', '2026-12-23 15:00');

    expect(halfDaySlots(early, dayOf('2026-12-23')).afternoon?.end).toBe(at('2026-12-23 15:00'));
    expect(add(early, at('2026-12-23 08:00'), { halfDays: 3 })).toBe(at('2026-12-28 12:00'));
    expect(between(gap, at('2026-12-23 08:00'), at('2026-12-23 17:30'))).toEqual({
      ...{ minutes: 450, halfDays: 2 },
    });
    expect(add(gap, at('2026-12-23 08:00'), { halfDays: 2 })).toBe(at('2026-12-23 17:30'));
  });

  it('shows each half of a day for the grid', () => {
    expect(halfDaySlots(calendar, dayOf('2026-11-27'))).toEqual({
      morning: { start: at('2026-11-27 08:00'), end: at('2026-11-27 12:00') },
      afternoon: { start: at('2026-11-27 13:30'), end: at('2026-11-27 16:00') },
    });
    expect(halfDaySlots(calendar, dayOf('2026-11-28'))).toEqual({ morning: null, afternoon: null });
  });

  it('says why nobody works', () => {
    const closed = closing('2026-12-28 00:00', '2027-01-02 00:00');

    expect(dayOff(calendar, dayOf('2026-11-23'))).toBeNull();
    expect(dayOff(calendar, dayOf('2026-11-28'))).toEqual({ cause: 'weekly' });
    expect(dayOff(calendar, dayOf('2026-12-25'))).toMatchObject({
      ...{ cause: 'public-holiday', holiday: { name: { fr: 'Noël' } } },
    });
    expect(dayOff(closed, dayOf('2026-12-28'))).toMatchObject({ cause: 'closing' });
    expect(dayOff(closed, dayOf('2027-01-02'))).toEqual({ cause: 'weekly' });
  });

  it('finds the next working minute across the weekend', () => {
    expect(nextWorkingMinute(calendar, at('2026-11-27 16:00'))).toBe(at('2026-11-30 08:00'));
    expect(nextWorkingMinute(calendar, at('2026-11-27 09:12'))).toBe(at('2026-11-27 09:12'));
  });

  it('ends after 2099 where there is no room left', () => {
    expect(add(calendar, at('2099-12-31 08:00'), { halfDays: 9 })).toBe(68374081);
  });

  it('opens a free Friday afternoon to whoever means it, and no other', () => {
    const mornings = calendarWith();
    const week = mornings.hours.map((day, i) => (i === 4 ? { ...day, afternoon: null } : day));
    const plan = aPlan();
    const short = branchCalendar(aPlan({ settings: { ...plan.settings, hours: week } }));
    const friday = dayOf('2026-11-27');

    const opened = openedAt(short, at('2026-11-27 13:00'));
    const untouched = openedAt(short, at('2026-11-27 11:00'));

    expect(halfDaySlots(opened, friday).afternoon?.end).toBe(at('2026-11-27 17:30'));
    expect(untouched).toBe(short);
  });

  it('is one and the same calendar in a plan and the next', () => {
    const plan = aPlan();

    expect(branchCalendar(plan)).toBe(branchCalendar(plan));
    expect(rulingCalendar(plan, { team: [], worksiteId: 'worksite' })).toBe(branchCalendar(plan));
  });
});
