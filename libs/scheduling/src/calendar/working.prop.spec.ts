import { dayNumberOf, toLocal, zoneFromIntl, type Minutes, type Zone } from '@pastille/time';
import fc from 'fast-check';
import type { Absence, Amount, DayHours, WeeklyHours } from '../model/index.js';
import { MORNINGS, SHORT_FRIDAY_WEEK } from '../testing/a-plan.js';
import { clockTwin, twinAdd, twinBetween, twinSubtract } from '../testing/clock-twin.js';
import { anAbsence } from '../testing/records.js';
import { publicHolidays } from './public-holidays.js';
import { holidayMap, makeCalendar, openedAt, type WorkingCalendar } from './working-calendar.js';
import {
  add,
  between,
  forEachPiece,
  isWorkedThroughout,
  isWorking,
  nextWorkingMinute,
  offset,
  pieces,
  subtract,
} from './working.js';

const AFTER_ALL = 68374081;
const BEFORE_ALL = 15778079;
const DAY = 1440;

const STILL: Zone = { name: 'UTC', transitions: [], offsets: [0] };

/** Half-hour changes, changes at midnight, changes on Fridays, a day left out, and a month of winter time for Ramadan. */
const ZONES = [
  ...['Europe/Paris', 'America/Montreal', 'Australia/Lord_Howe', 'America/St_Johns'],
  ...['Africa/Casablanca', 'Asia/Gaza', 'Pacific/Apia'],
].map((name) => zoneFromIntl(name, 2000, 2099));

const half = (from: number, to: number) =>
  fc.option(
    fc
      .tuple(fc.integer({ min: from, max: to - 1 }), fc.integer({ min: from + 1, max: to }))
      .filter(([a, b]) => a < b)
      .map(([a, b]) => ({ from: a * 15, to: b * 15 })),
    { freq: 4 },
  );
const week = (day: fc.Arbitrary<DayHours>): fc.Arbitrary<WeeklyHours> =>
  fc
    .array(day, { minLength: 7, maxLength: 7 })
    .filter((days) => days.some(({ morning, afternoon }) => morning ?? afternoon));

/** A short Friday, part time, any week by day, and weeks of the night, in which clocks change. */
const hours: fc.Arbitrary<WeeklyHours> = fc.oneof(
  fc.constantFrom(SHORT_FRIDAY_WEEK, MORNINGS),
  week(fc.record({ morning: half(20, 48), afternoon: half(50, 80) })),
  week(fc.record({ morning: half(0, 12), afternoon: half(12, 96) })),
);

/** Within the years of Apia's lost day and around changes of the clock more often than chance has it. */
const instantIn = (zone: Zone) =>
  fc.oneof(
    fc.integer({ min: dayNumberOf(2011, 1, 1) * DAY, max: dayNumberOf(2013, 1, 1) * DAY }),
    fc
      .tuple(
        fc.constantFrom(...zone.transitions.filter((t) => t > BEFORE_ALL).slice(0, 120)),
        fc.integer({ min: -4 * DAY, max: 3 * DAY }),
      )
      .map(([t, minutes]) => t + minutes),
  );

const HOLIDAYS = {
  france: holidayMap(publicHolidays('france', 2010, 2030)),
  quebec: holidayMap(publicHolidays('quebec', 2010, 2030)),
  none: holidayMap([]),
};

interface Sample {
  readonly own: WorkingCalendar;
  readonly t: Minutes;
}

/** A calendar with holidays, closings and other hours before some day, and an instant near all of them. */
const sample: fc.Arbitrary<Sample> = fc.constantFrom(...ZONES).chain((zone) =>
  instantIn(zone).chain((t) => {
    const day = fc.integer({ min: -25, max: 25 }).map((days) => Math.floor(t / DAY) + days);
    const period = fc.record({ until: day, hours });
    const closing = fc.tuple(
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.integer({ min: 5, max: 9000 }),
    );
    return fc
      .record({
        hours,
        past: fc.array(period, { maxLength: 2 }),
        region: fc.constantFrom('france' as const, 'quebec' as const, 'none' as const),
        offDays: fc.uniqueArray(day, { maxLength: 5 }),
        closings: fc.array(closing, { maxLength: 3 }),
      })
      .map(({ region, offDays, closings, past, hours: now }) => {
        const holidays = new Map(HOLIDAYS[region]);
        for (const off of offDays) {
          holidays.set(off, { date: '2026-01-01', name: { fr: 'férié', en: 'holiday' } });
        }
        const own = makeCalendar({
          ...{ zone, hours: now, past: past.toSorted((a, b) => a.until - b.until), holidays },
          closings: closings.map(([start, length], i): Absence =>
            anAbsence({ id: `c${i}`, resourceId: null, start: t + start, end: t + start + length }),
          ),
        });
        const told = { zone: zone.name, now, past, offDays, closings, t };
        return { own, t, [fc.toStringMethod]: () => JSON.stringify(told) };
      });
  }),
);

const halfDays = fc.integer({ min: 1, max: 24 }).map((count): Amount => ({ halfDays: count }));
const minutes = fc.integer({ min: 1, max: 6000 }).map((count): Amount => ({ minutes: count }));
const amount = fc.oneof(halfDays, minutes);
const sizeOf = (wanted: Amount): number =>
  'halfDays' in wanted ? wanted.halfDays : wanted.minutes;
const measured = (
  own: WorkingCalendar,
  [a, b]: readonly [Minutes, Minutes],
  like: Amount,
): number => ('halfDays' in like ? between(own, a, b).halfDays : between(own, a, b).minutes);

const sum = (a: Amount, b: Amount): Amount =>
  'halfDays' in a ? { halfDays: a.halfDays + sizeOf(b) } : { minutes: a.minutes + sizeOf(b) };
const twice = fc.oneof(fc.tuple(halfDays, halfDays), fc.tuple(minutes, minutes));

const startsAfterFive = ({ morning, afternoon }: DayHours): boolean =>
  (morning?.from ?? DAY) >= 300 && (afternoon?.from ?? DAY) >= 300;

describe('working time, whatever the calendar', () => {
  it('13: what was added lies between', () => {
    fc.assert(
      fc.property(sample, amount, ({ own, t }, wanted) => {
        const end = add(own, t, wanted);

        expect(end === AFTER_ALL || measured(own, [t, end], wanted) === sizeOf(wanted)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('14: adding twice is adding the sum, more is never earlier, and neither is later', () => {
    fc.assert(
      fc.property(sample, twice, fc.nat(3000), ({ own, t }, [a, b], later) => {
        const both = add(own, t, sum(a, b));

        expect(add(own, add(own, t, a), b)).toBe(both);
        expect(both).toBeGreaterThanOrEqual(add(own, t, a));
        expect(add(own, t + later, a)).toBeGreaterThanOrEqual(add(own, t, a));
      }),
      { numRuns: 300 },
    );
  });

  it('14: so it is up to the edges of the planning range, both of them', () => {
    const edge = fc.constantFrom(15778080, 68374080 - 30 * DAY);
    fc.assert(
      fc.property(sample, twice, fc.tuple(edge, fc.nat(30 * DAY)), ({ own }, [a, b], [at, on]) => {
        const both = add(own, at + on, sum(a, b));
        const first = subtract(own, at + on, sum(a, b));

        expect(add(own, add(own, at + on, a), b)).toBe(both);
        expect(both).toBeLessThanOrEqual(AFTER_ALL);
        expect(first).toBeGreaterThanOrEqual(BEFORE_ALL);
        expect(subtract(own, subtract(own, at + on, a), b)).toBe(first);
      }),
      { numRuns: 100 },
    );
  });

  it('15: no work lies in non-working time, and the sum of it is the amount', () => {
    fc.assert(
      fc.property(sample, minutes, ({ own, t }, wanted) => {
        const end = add(own, t, wanted);
        let worked = 0;
        let from = t;
        forEachPiece(own, { start: t, end }, (start, until) => {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(isWorkedThroughout(own, start, until)).toBe(true);
          expect(isWorking(own, until - 1)).toBe(true);
          worked += until - start;
          from = until;
        });

        expect(end === AFTER_ALL || worked === sizeOf(wanted)).toBe(true);
        expect(end === AFTER_ALL || from === end).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('15: a day told alone is the day as it is summed up', () => {
    fc.assert(
      fc.property(sample, ({ own, t }) => {
        const day = Math.floor(toLocal(own.zone, t) / DAY);
        const told = pieces(own, t - 3 * DAY, t + 3 * DAY).filter(
          (piece) => piece.half >> 1 === day,
        );

        expect(told).toEqual(own.piecesOn(day));
      }),
      { numRuns: 200 },
    );
  });

  it('17: the clock may change: the same hours end at the same hour', () => {
    // Apia went without a whole day in 2011, and so did whoever worked on it.
    const calm = sample.filter(
      ({ own }) => own.zone.name !== 'Pacific/Apia' && own.hours.every(startsAfterFive),
    );
    fc.assert(
      fc.property(calm, amount, ({ own, t }, wanted) => {
        const parts = { ...own, past: [], closings: [] };
        const there = makeCalendar(parts);
        const still = makeCalendar({ ...parts, zone: STILL });
        const local = toLocal(own.zone, t);

        expect(toLocal(own.zone, add(there, t, wanted))).toBe(add(still, local, wanted));
        expect(toLocal(own.zone, subtract(there, t, wanted))).toBe(subtract(still, local, wanted));
      }),
      { numRuns: 200 },
    );
  });

  it('17: three days are six half-days, on a night of change and for whoever works then', () => {
    fc.assert(
      fc.property(sample, ({ own, t }) => {
        const end = add(own, t, { halfDays: 6 });
        const found = new Set(pieces(own, t, end).map((piece) => piece.half));

        expect(end === AFTER_ALL ? 6 : found.size).toBe(6);
        expect(between(own, t, end).halfDays).toBe(found.size);
      }),
      { numRuns: 200 },
    );
  });

  it('is what somebody finds who watches the clock minute by minute', () => {
    const window = 30 * DAY;
    fc.assert(
      fc.property(sample, amount, fc.nat(20 * DAY), ({ own, t }, wanted, long) => {
        const twin = clockTwin(own, { start: t - window, end: t + window });
        const [end, start] = [twinAdd(twin, t, wanted), twinSubtract(twin, t, wanted)];
        const next = twin.find((minute) => minute.t >= t)?.t;
        const [a, b] = [t - long, t + long];

        if (end !== null) expect(add(own, t, wanted)).toBe(end);
        if (start !== null) expect(subtract(own, t, wanted)).toBe(start);
        if (next !== undefined) expect(nextWorkingMinute(own, t)).toBe(next);
        expect(between(own, a, b)).toEqual(twinBetween(twin, { start: a, end: b }));
        expect(isWorking(own, t)).toBe(next === t);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the latest start, whatever the calendar', () => {
  it('ends in time, and no later one does', () => {
    fc.assert(
      fc.property(sample, amount, ({ own, t }, wanted) => {
        const start = subtract(own, t, wanted);
        const step = 'minutes' in wanted ? 1 : Number.POSITIVE_INFINITY;
        const later = 'minutes' in wanted ? start + step : offset(own, start, 1);

        expect(add(own, start, wanted)).toBeLessThanOrEqual(t);
        expect(start === BEFORE_ALL || isWorking(own, start)).toBe(true);
        expect(add(own, later, wanted)).toBeGreaterThan(t);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a day off that is worked all the same', () => {
  it('is counted as its pieces say, and no other day is touched', () => {
    fc.assert(
      fc.property(sample, amount, ({ own, t }, wanted) => {
        const opened = openedAt(own, t);
        const today = Math.floor(toLocal(own.zone, t) / DAY);
        const walked: { minutes: number; halves: Set<number> } = { minutes: 0, halves: new Set() };
        const end = add(opened, t, wanted);
        for (
          let day = today;
          day <= toLocal(own.zone, Math.min(end, t + 90 * DAY)) / DAY;
          day += 1
        ) {
          if (day !== today) expect(opened.piecesOn(day)).toBe(own.piecesOn(day));
          for (const piece of opened.piecesOn(day)) {
            const worked = Math.min(piece.end, end) - Math.max(piece.start, t);
            walked.minutes += Math.max(0, worked);
            if (worked > 0) walked.halves.add(piece.half);
          }
        }

        if (end > t + 90 * DAY) return;
        expect('halfDays' in wanted ? walked.halves.size : walked.minutes).toBe(sizeOf(wanted));
        expect(opened.piecesOn(today)).toEqual(expect.arrayContaining([...own.piecesOn(today)]));
        expect(between(opened, t, end)).toEqual({
          ...{ minutes: walked.minutes, halfDays: walked.halves.size },
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a start that is put off, whatever the calendar', () => {
  const count = fc.integer({ min: 1, max: 20 });

  it('is never before another that was not later, nor earlier for more', () => {
    fc.assert(
      fc.property(sample, count, fc.nat(2000), ({ own, t }, n, later) => {
        fc.pre(openedAt(own, t) === own && openedAt(own, t + later) === own);

        expect(offset(own, t + later, n)).toBeGreaterThanOrEqual(offset(own, t, n));
        expect(offset(own, t, n + 1)).toBeGreaterThanOrEqual(offset(own, t, n));
        expect(offset(own, t, n)).toBeGreaterThan(t);
      }),
      { numRuns: 200 },
    );
  });

  it('goes from the beginning of a half-day to that of another, n half-days on and back', () => {
    fc.assert(
      fc.property(sample, count, ({ own, t }, n) => {
        const start = subtract(own, t, { halfDays: 1 });
        const there = offset(own, start, n);

        fc.pre(start !== BEFORE_ALL && there !== AFTER_ALL);
        expect(between(own, start, there).halfDays).toBe(n);
        expect(offset(own, there, -n)).toBe(start);
      }),
      { numRuns: 200 },
    );
  });
});
