import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayNumberOf } from './local-date.js';
import { zoneFromIntl } from './zone-from-intl.js';
import { firstInstantAt, toLocal, toUtc } from './zone.js';

/** Half-hour changes, none at all, at midnight, by Ramadan, given up, and a day that a country left out. */
const NAMES = [
  ...['Europe/Paris', 'America/Montreal', 'Australia/Lord_Howe', 'Asia/Kolkata'],
  ...['America/St_Johns', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca', 'Asia/Gaza'],
];
const FROM = dayNumberOf(2000, 1, 1) * 1440;
const TO = dayNumberOf(2099, 12, 30) * 1440;
const AROUND = [-121, -61, -60, -31, -30, -1, 0, 1, 29, 30, 31, 59, 60, 61, 119];
const zones = NAMES.map((name) => zoneFromIntl(name, 2000, 2099));
const zone = fc.constantFrom(...zones);
const [paris] = zones;

const wall = (local: number): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(local * 60_000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();

const temporalUtc = (name: string, local: number): number =>
  wall(local).toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds / 60_000;

const temporalLocal = (name: string, t: number): number =>
  Temporal.Instant.fromEpochMilliseconds(t * 60_000)
    .toZonedDateTimeISO(name)
    .toPlainDateTime()
    .toZonedDateTime('UTC').epochMilliseconds / 60_000;

describe('a zone', () => {
  it('16: reads the clock as Temporal does, both ways, at any minute', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: FROM, max: TO }), (own, t) => {
        expect(toLocal(own, t)).toBe(temporalLocal(own.name, t));
        expect(toUtc(own, t)).toBe(temporalUtc(own.name, t));
      }),
      { numRuns: 1000 },
    );
  });

  it('16: reads it so around every change of the clock, gaps and repeated hours included', () => {
    for (const own of zones) {
      const near = own.transitions.slice(0, 60).flatMap((change) => AROUND.map((m) => change + m));
      const wrong = near.filter((t) => {
        // The wall clock as it would have stood without the change, so that gaps are asked for too.
        const local = toLocal(own, t - 150) + 150;
        return (
          toLocal(own, t) !== temporalLocal(own.name, t) ||
          toUtc(own, local) !== temporalUtc(own.name, local)
        );
      });

      expect([own.name, wrong]).toEqual([own.name, []]);
    }
  });

  it('16: comes back to the same minute outside gaps', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: FROM, max: TO }), (own, t) => {
        const local = toLocal(own, t);
        expect(toLocal(own, toUtc(own, local))).toBe(local);
      }),
    );
  });

  it('shifts a time that does not exist forward, and means the first of two', () => {
    if (!paris) throw new Error('no zone');
    const minute = (day: number, month: number, hour: number) =>
      dayNumberOf(2026, month, day) * 1440 + hour * 60;

    expect(toLocal(paris, toUtc(paris, minute(29, 3, 2) + 30))).toBe(minute(29, 3, 3) + 30);
    expect(toUtc(paris, minute(25, 10, 2) + 30)).toBe(minute(25, 10, 0) + 30);
  });

  it('shows any time for the first time once: no minute before it shows as much', () => {
    const nearChange = zone.chain((own) =>
      fc
        .tuple(fc.constantFrom(0, ...own.transitions), fc.integer({ min: -1600, max: 1600 }))
        .map(([t, minutes]) => ({ own, local: toLocal(own, t) + minutes })),
    );
    fc.assert(
      fc.property(nearChange, ({ own, local }) => {
        const first = firstInstantAt(own, local);
        const before = Array.from({ length: 1600 }, (_, i) => toLocal(own, first - 1 - i));

        expect(toLocal(own, first)).toBeGreaterThanOrEqual(local);
        expect(before.some((shown) => shown >= local)).toBe(false);
      }),
    );
  });

  it('is read far outside its table as at its ends', () => {
    for (const own of zones) {
      const [first = 0, last = 0] = [own.offsets[0], own.offsets.at(-1)];

      expect(toLocal(own, -1e13)).toBe(-1e13 + first);
      expect(toUtc(own, 1e13)).toBe(1e13 - last);
    }
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(paris))).toEqual(paris);
    expect(paris?.transitions).toHaveLength(200);
    expect(paris?.offsets).toHaveLength(201);
  });

  it('is refused under a name that nobody knows', () => {
    expect(() => zoneFromIntl('Europe/Nantes', 2026, 2027)).toThrow(RangeError);
  });
});
