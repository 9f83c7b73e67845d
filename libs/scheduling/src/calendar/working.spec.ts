import { dayOf } from '@pastille/time';
import type { Plan, Snapshot } from '../model/index.js';
import { aPlan, MORNINGS } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { anAbsence } from '../testing/records.js';
import { rulingCalendar } from './ruling-calendar.js';
import { openedAt } from './working-calendar.js';
import {
  add,
  between,
  dayOff,
  firstWorkingMinute,
  forEachPiece,
  halfDaySlots,
  isWorkedThroughout,
  isWorking,
  nextWorkingMinute,
  offset,
  pieces,
  subtract,
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

  it('has no half-day within a closing, although it began before and goes on after', () => {
    const gap = closing('2026-12-23 14:30', '2026-12-23 15:00');

    expect(between(gap, at('2026-12-23 14:35'), at('2026-12-23 14:55'))).toEqual({
      ...{ minutes: 0, halfDays: 0 },
    });
  });

  it('is closed once where two closings overlap', () => {
    const during = (id: string, start: string, end: string) =>
      anAbsence({ id, resourceId: null, start: at(start), end: at(end) });
    const closed = calendarWith({
      absences: [
        during('week', '2026-11-23 00:00', '2026-11-28 00:00'),
        during('hour', '2026-11-24 10:00', '2026-11-24 11:00'),
        during('reversed', '2026-12-02 00:00', '2026-11-01 00:00'),
      ],
    });

    expect(nextWorkingMinute(closed, at('2026-11-24 09:00'))).toBe(at('2026-11-30 08:00'));
    expect(closed.piecesOn(dayOf('2026-11-24'))).toEqual([]);
    expect(closed.piecesOn(dayOf('2026-12-01'))).toHaveLength(2);
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

describe('the latest start', () => {
  it('of four hours that must be over on Monday noon is Monday at eight', () => {
    expect(subtract(calendar, at('2026-11-23 12:00'), { minutes: 240 })).toBe(
      at('2026-11-23 08:00'),
    );
  });

  it('jumps back over the weekend, to the very minute', () => {
    expect(subtract(calendar, at('2026-11-30 09:00'), { minutes: 120 })).toBe(
      at('2026-11-27 15:00'),
    );
    expect(subtract(calendar, at('2026-11-30 08:00'), { minutes: 60 })).toBe(
      at('2026-11-27 15:00'),
    );
  });

  it('of days is the beginning of a half-day, and a half-day not over yet is of no use', () => {
    expect(subtract(calendar, at('2026-11-30 12:00'), { halfDays: 3 })).toBe(
      at('2026-11-27 08:00'),
    );
    expect(subtract(calendar, at('2026-11-30 11:59'), { halfDays: 3 })).toBe(
      at('2026-11-26 13:30'),
    );
    expect(subtract(calendar, at('2026-11-29 10:00'), { halfDays: 1 })).toBe(
      at('2026-11-27 13:30'),
    );
  });

  it('lies before 2000 where there is no room left', () => {
    expect(subtract(calendar, at('2000-01-03 12:00'), { halfDays: 2 })).toBe(15778079);
    expect(subtract(calendar, at('2000-01-03 12:00'), { minutes: 241 })).toBe(15778079);
  });

  it('is the given one for no work at all', () => {
    expect(subtract(calendar, at('2026-11-29 10:00'), { minutes: 0 })).toBe(at('2026-11-29 10:00'));
    expect(subtract(calendar, at('2026-11-29 10:00'), { halfDays: 0 })).toBe(
      at('2026-11-29 10:00'),
    );
  });
});

describe('a start that is put off', () => {
  it.each([
    ['a day later keeps its hour', '2026-11-23 10:00', 2, '2026-11-24 10:00'],
    ['a day later over the weekend', '2026-11-27 10:00', 2, '2026-11-30 10:00'],
    ['three days later over a short Friday', '2026-11-26 08:00', 6, '2026-12-01 08:00'],
    [
      'half a day later keeps its distance to the beginning',
      '2026-11-23 10:00',
      1,
      '2026-11-23 15:30',
    ],
    ['half a day later from noon on', '2026-11-23 13:30', 1, '2026-11-24 08:00'],
    ['where that hour is not worked: on Monday', '2026-11-26 17:00', 2, '2026-11-30 08:00'],
    ['not at all', '2026-11-28 03:00', 0, '2026-11-28 03:00'],
    ['a day earlier', '2026-11-30 10:00', -2, '2026-11-27 10:00'],
    ['from a Saturday of one’s own wish, a day later', '2026-11-28 10:00', 2, '2026-11-30 10:00'],
    ['from an evening, as from the next morning', '2026-11-23 19:00', 2, '2026-11-25 08:00'],
    ['over the night when the clock goes back', '2026-10-23 10:00', 2, '2026-10-26 10:00'],
  ])('%s', (_, from, halfDays, to) => {
    expect(offset(calendar, at(from), halfDays)).toBe(at(to));
  });

  it('lands on the first worked minute of a morning that is cut short', () => {
    const late = closing('2026-11-24 00:00', '2026-11-24 10:30');

    expect(offset(late, at('2026-11-23 08:00'), 2)).toBe(at('2026-11-24 10:30'));
    expect(offset(late, at('2026-11-23 10:00'), 2)).toBe(at('2026-11-24 10:30'));
    expect(offset(late, at('2026-11-23 11:00'), 2)).toBe(at('2026-11-24 11:00'));
  });

  it('counts the mornings of somebody who works mornings alone', () => {
    const settings = { ...aPlan().settings, hours: MORNINGS };

    expect(offset(calendarWith({ settings }), at('2026-11-26 09:00'), 2)).toBe(
      at('2026-11-30 09:00'),
    );
  });

  it('leaves the planning range where there is no room left', () => {
    expect(offset(calendar, at('2099-12-31 08:00'), 9)).toBe(68374081);
    expect(offset(calendar, at('2000-01-03 08:00'), -1)).toBe(15778079);
  });
});

describe('somebody who never works', () => {
  const day = { morning: null, afternoon: null };
  const settings = { ...aPlan().settings, hours: Array.from({ length: 7 }, () => day) };
  const never = calendarWith({ settings });
  const monday = at('2026-11-23 08:00');

  it('never ends, never begins, and is asked in vain when', () => {
    expect(add(never, monday, { halfDays: 1 })).toBe(68374081);
    expect(add(never, monday, { minutes: 1_000_000 })).toBe(68374081);
    expect(subtract(never, monday, { minutes: 1 })).toBe(15778079);
    expect(subtract(never, monday, { halfDays: 1 })).toBe(15778079);
    expect(nextWorkingMinute(never, monday)).toBeNull();
    expect(offset(never, monday, 2)).toBe(68374081);
    expect(openedAt(never, monday)).toBe(never);
    expect(between(never, 0, 1e12)).toEqual({ minutes: 0, halfDays: 0 });
  });
});

describe('an unlikely question', () => {
  it('of a million minutes is answered to the minute', () => {
    const end = add(calendar, at('2026-11-23 08:00'), { minutes: 1_000_000 });

    expect(between(calendar, at('2026-11-23 08:00'), end).minutes).toBe(1_000_000);
    expect(subtract(calendar, end, { minutes: 1_000_000 })).toBe(at('2026-11-23 08:00'));
  });

  it('of ages before and after finds the century of the plan', () => {
    const { minutes, halfDays } = between(calendar, -1e15, 1e15);

    expect([minutes, halfDays]).toEqual([between(calendar, 15778080, 68374080).minutes, halfDays]);
    expect(halfDays).toBeGreaterThan(50_000);
    expect(calendar.piecesOn(dayOf('1999-12-30'))).toEqual([]);
    expect(nextWorkingMinute(calendar, -1e15)).toBe(at('2000-01-03 08:00'));
  });
});

describe('a stretch of time', () => {
  it('is walked piece by piece, cut to fit', () => {
    const told: string[] = [];
    const stretch = { start: at('2026-11-27 11:00'), end: at('2026-11-30 08:30') };

    forEachPiece(calendar, stretch, (start, end, half) => told.push(`${half} ${end - start}`));

    const friday = dayOf('2026-11-27');
    expect(told).toEqual([`${2 * friday} 60`, `${2 * friday + 1} 150`, `${2 * (friday + 3)} 30`]);
    expect(pieces(calendar, stretch.start, stretch.end)).toHaveLength(3);
  });

  it('is worked throughout within one half-day only', () => {
    const worked = (from: string, to: string) =>
      isWorkedThroughout(calendar, at(`2026-11-23 ${from}`), at(`2026-11-23 ${to}`));

    expect(worked('08:00', '12:00')).toBe(true);
    expect(worked('08:00', '12:01')).toBe(false);
    expect(worked('07:59', '09:00')).toBe(false);
    expect(worked('11:00', '14:00')).toBe(false);
  });
});

describe('a day off that somebody works all the same', () => {
  const saturday = at('2026-11-28 08:00');

  it('is opened once for all who start on it', () => {
    expect(openedAt(calendar, saturday)).toBe(openedAt(calendar, saturday + 60));
    expect(openedAt(calendar, saturday)).not.toBe(openedAt(calendar, at('2026-11-28 13:00')));
  });

  it('is one of several: the Sunday is opened beside the Saturday', () => {
    const sunday = openedAt(openedAt(calendar, saturday), at('2026-11-29 08:00'));

    expect(add(sunday, saturday, { halfDays: 5 })).toBe(at('2026-11-30 12:00'));
    expect(subtract(sunday, at('2026-11-30 12:00'), { halfDays: 5 })).toBe(saturday);
    expect(add(calendar, saturday, { halfDays: 5 })).toBe(at('2026-12-02 12:00'));
  });

  it('stays opened when another one is, a season later', () => {
    const spring = at('2027-03-06 08:00');
    const both = openedAt(openedAt(calendar, saturday), spring);

    expect(add(both, saturday, { halfDays: 2 })).toBe(at('2026-11-28 17:30'));
    expect(add(both, spring, { halfDays: 2 })).toBe(at('2027-03-06 17:30'));
  });

  it('is not worked twice where a closing left the end of it', () => {
    const morning = closing('2026-11-23 10:00', '2026-11-24 00:00');

    const opened = openedAt(morning, at('2026-11-23 11:00'));

    expect(pieces(opened, at('2026-11-23 00:00'), at('2026-11-24 00:00'))).toEqual([
      { half: 2 * dayOf('2026-11-23'), start: at('2026-11-23 08:00'), end: at('2026-11-23 10:00') },
      {
        ...{ half: 2 * dayOf('2026-11-23') + 1, start: at('2026-11-23 13:30') },
        end: at('2026-11-23 17:30'),
      },
    ]);
  });
});
