import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayNumberOf } from './local-date.js';
import { zoneFromIntl } from './zone-from-intl.js';
import { toLocal, toUtc } from './zone.js';

/** Half-hour changes, changes southward, no changes, changes on Fridays, and a country that gave them up. */
const NAMES = [
  ...['Europe/Paris', 'America/Montreal', 'Australia/Lord_Howe', 'Asia/Kolkata'],
  ...['America/St_Johns', 'America/Sao_Paulo', 'Pacific/Apia'],
];
const FROM = dayNumberOf(2000, 1, 1) * 1440;
const TO = dayNumberOf(2099, 12, 30) * 1440;
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
  it('reads the clock as Temporal does, both ways, at any minute', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: FROM, max: TO }), (own, t) => {
        expect(toLocal(own, t)).toBe(temporalLocal(own.name, t));
        expect(toUtc(own, t)).toBe(temporalUtc(own.name, t));
      }),
      { numRuns: 1500 },
    );
  });

  it('reads it so around every change of the clock, gaps and repeated hours included', () => {
    for (const own of zones) {
      for (const change of own.transitions.slice(0, 60)) {
        for (const minutes of [-121, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61, 121]) {
          const local = toLocal(own, change) + minutes;
          expect([own.name, local, toUtc(own, local)]).toEqual([
            ...[own.name, local, temporalUtc(own.name, local)],
          ]);
          expect(toLocal(own, change + minutes)).toBe(temporalLocal(own.name, change + minutes));
        }
      }
    }
  });

  it('comes back to the same minute outside gaps', () => {
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

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(paris))).toEqual(paris);
    expect(paris?.transitions).toHaveLength(200);
    expect(paris?.offsets).toHaveLength(201);
  });

  it('is refused under a name that nobody knows', () => {
    expect(() => zoneFromIntl('Europe/Nantes', 2026, 2027)).toThrow(RangeError);
  });
});
