import { zoneFromIntl } from '@pastille/time';
import fc from 'fast-check';
import type { DayHours } from '../model/index.js';
import { anAbsence } from '../testing/records.js';
import { holidayMap, makeCalendar } from './working-calendar.js';
import { add, between, isWorking, pieces } from './working.js';

const ZONES = ['Europe/Paris', 'America/Montreal', 'Indian/Reunion'].map((name) =>
  zoneFromIntl(name, 2020, 2030),
);

const half = (from: number, to: number) =>
  fc.option(
    fc
      .tuple(fc.integer({ min: from, max: to - 1 }), fc.integer({ min: from + 1, max: to }))
      .filter(([a, b]) => a < b)
      .map(([a, b]) => ({ from: a * 15, to: b * 15 })),
    { freq: 4 },
  );
const day: fc.Arbitrary<DayHours> = fc.record({ morning: half(20, 48), afternoon: half(50, 80) });
const YEAR = { min: 29_452_320, max: 29_977_920 };
const instant = fc.integer(YEAR);

const calendar = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    hours: fc
      .array(day, { minLength: 7, maxLength: 7 })
      .filter((week) => week.some(({ morning, afternoon }) => morning ?? afternoon)),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 12 }),
    closings: fc.array(fc.tuple(instant, fc.integer({ min: 60, max: 20_000 })), { maxLength: 3 }),
  })
  .map(({ zone, hours, days, closings }) =>
    makeCalendar({
      ...{ zone, hours },
      holidays: holidayMap(
        days.map((n) => ({
          date: `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
          name: { fr: 'férié', en: 'holiday' },
        })),
      ),
      closings: closings.map(([start, length], i) =>
        anAbsence({ id: `c${i}`, resourceId: null, start, end: start + length }),
      ),
    }),
  );

describe('working time, whatever the calendar', () => {
  it('what was added lies between', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 4000 }), (own, t, minutes) => {
        expect(between(own, t, add(own, t, { minutes })).minutes).toBe(minutes);
      }),
    );
  });

  it('days are half-days, whatever their minutes', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 40 }), (own, t, halfDays) => {
        expect(between(own, t, add(own, t, { halfDays })).halfDays).toBe(halfDays);
      }),
    );
  });

  it('adding twice is adding the sum, and more is never earlier', () => {
    const some = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(calendar, instant, some, some, (own, t, a, b) => {
        const both = add(own, t, { minutes: a + b });
        expect(add(own, add(own, t, { minutes: a }), { minutes: b })).toBe(both);
        expect(both).toBeGreaterThan(add(own, t, { minutes: a }));
        expect(add(own, t + 1, { minutes: a })).toBeGreaterThanOrEqual(add(own, t, { minutes: a }));
      }),
    );
  });

  it('no work lies in non-working time', () => {
    fc.assert(
      fc.property(calendar, instant, (own, t) => {
        for (const { start, end } of pieces(own, t, t + 5 * 1440)) {
          expect([start, end - 1].map((minute) => isWorking(own, minute))).toEqual([true, true]);
        }
      }),
    );
  });
});
