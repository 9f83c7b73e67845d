import { dayOf, formatLocalDate, toUtc, zoneFromIntl, type Zone } from '@pastille/time';
import fc from 'fast-check';
import type { CalendarEvent, Repeat, When } from './calendar-event.js';
import { parseCalendar } from './read/parse-calendar.js';
import { USUAL_LIMITS } from './read/read-limits.js';
import { anEvent, MONTREAL, PARIS, wall } from './testing/an-event.js';
import { renderTimeZone } from './time-zone/render-time-zone.js';
import { joinCalendar } from './write/join-calendar.js';
import { renderEvent } from './write/render-event.js';

const ZONES = [PARIS, MONTREAL, zoneFromIntl('Asia/Kolkata', 2000, 2099)];
const SPAN = { start: wall('2026-01-01'), end: wall('2028-01-31') };
const TIME_ZONES = ZONES.map((one) => renderTimeZone(one, SPAN));
const zoneNamed = (name: string): Zone | null => ZONES.find((one) => one.name === name) ?? null;
const READING = { zone: PARIS, zoneNamed, limits: USUAL_LIMITS };

/** Any signs but those that no calendar may hold, and no blank at either end of the whole. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((one) => one.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029]/g, ' ').trim())
  .filter((one) => one !== '');
const lines = fc.array(text, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));

const day = fc.integer({ min: 0, max: 700 }).map((n) => formatLocalDate(dayOf('2026-01-01') + n));
const minute = fc.integer({ min: wall('2026-01-01'), max: wall('2027-12-31') });
const zone = fc.constantFrom(...ZONES);

const wallTimes: fc.Arbitrary<When> = fc
  .tuple(zone, minute, fc.nat(3000))
  .map(([in_, start, length]) => ({ type: 'wallTimes', zone: in_, start, end: start + length }));
const days: fc.Arbitrary<When> = fc
  .tuple(day, fc.nat(20))
  .map(([first, n]) => ({ type: 'days', first, last: formatLocalDate(dayOf(first) + n) }));

const rule = fc.constantFrom(
  ...['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,WE', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=12'],
  ...['FREQ=WEEKLY;INTERVAL=2;WKST=SU', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
);
const repeatOf = (when: When): fc.Arbitrary<Repeat> => {
  const start = fc.uniqueArray(when.type === 'days' ? day.map(wall) : minute, { maxLength: 4 });
  const until = when.type === 'days' ? 'UNTIL=20280131' : 'UNTIL=20280131T081500';
  return fc.record({
    rule: fc
      .tuple(rule, fc.boolean())
      .map(([one, ends]) => (ends && !one.includes('COUNT') ? `${one};${until}` : one)),
    except: start.map((all) => [...all].sort((a, b) => a - b)),
  });
};

const timeOf = fc.oneof(wallTimes, days).chain((when) =>
  fc.record({
    when: fc.constant(when),
    repeat: fc.option(repeatOf(when)),
    recurrenceId: fc.option(when.type === 'days' ? day.map(wall) : minute),
  }),
);

const event: fc.Arbitrary<CalendarEvent> = fc
  .record({
    uid: fc.uuid(),
    sequence: fc.nat(99),
    changedAt: fc.integer({ min: 1_000_000, max: 2_000_000_000 }).map((seconds) => seconds * 1000),
    summary: text,
    description: fc.option(lines),
    location: fc.option(text),
    position: fc.option(
      fc.record({
        lat: fc.integer({ min: -90_000, max: 90_000 }).map((n) => n / 1000),
        lon: fc.integer({ min: -180_000, max: 180_000 }).map((n) => n / 1000),
      }),
    ),
    url: fc.option(fc.webUrl({ withQueryParameters: true })),
    categories: fc.uniqueArray(text, { maxLength: 3 }),
    status: fc.constantFrom('confirmed', 'tentative', 'cancelled'),
    transparent: fc.boolean(),
    alarmMinutes: fc.option(fc.nat(3000)),
    time: timeOf,
  })
  .map(({ time, ...parts }) => anEvent({ ...parts, ...time }));

const written = (events: readonly CalendarEvent[]): string =>
  joinCalendar({
    ...{ name: 'Malo ; équipe', description: null, colour: null, language: 'fr' },
    refreshMinutes: 30,
    timeZones: TIME_ZONES,
    components: events.map(renderEvent),
  });

describe('what was written', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { minLength: 1, maxLength: 4, selector: ({ uid }) => uid }),
        (events) => {
          const read = parseCalendar(written(events), READING);

          expect(read).toEqual({ name: 'Malo ; équipe', events, faults: [] });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of an instant is read back as that instant, in nights of change too', () => {
    const instant = fc.integer({ min: wall('2026-10-24'), max: wall('2026-11-02') });

    fc.assert(
      fc.property(zone, instant, fc.nat(3000), (in_, start, length) => {
        const when: When = { type: 'instants', zone: in_, start, end: start + length };
        const [read] = parseCalendar(written([anEvent({ when })]), READING).events;

        expect(instantsOf(read!.when)).toEqual([start, start + length]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same text again once it was read', () => {
    fc.assert(
      fc.property(event, (one) => {
        const text_ = written([one]);

        expect(written(parseCalendar(text_, READING).events)).toBe(text_);
      }),
    );
  });
});

function instantsOf(when: When): readonly number[] {
  if (when.type === 'days') return [];
  if (when.type === 'instants') return [when.start, when.end];
  return [toUtc(when.zone, when.start), toUtc(when.zone, when.end)];
}
