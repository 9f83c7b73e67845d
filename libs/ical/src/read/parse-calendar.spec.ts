import { readFileSync } from 'node:fs';
import type { Zone } from '@pastille/time';
import type { CalendarEvent } from '../calendar-event.js';
import { anEvent, days, MONTREAL, PARIS, timed, wall } from '../testing/an-event.js';
import { renderEvent } from '../write/render-event.js';
import { parseCalendar, type ReadCalendar } from './parse-calendar.js';
import { USUAL_LIMITS, type ReadLimits } from './read-limits.js';

const zoneNamed = (name: string): Zone | null =>
  [PARIS, MONTREAL].find((zone) => zone.name === name) ?? null;

const read = (text: string, limits: Partial<ReadLimits> = {}): ReadCalendar =>
  parseCalendar(text, { zone: PARIS, zoneNamed, limits: { ...USUAL_LIMITS, ...limits } });

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'UID:one', 'SUMMARY:Visite', ...lines, 'END:VEVENT'].join('\r\n');
const START = 'DTSTART;TZID=Europe/Paris:20261123T080000';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const only = ({ events }: ReadCalendar): CalendarEvent => events[0]!;
const faultsOf = (text: string, limits: Partial<ReadLimits> = {}): readonly string[] =>
  read(text, limits).faults.map(({ sentence }) => sentence);

describe('a calendar of Outlook', () => {
  const { name, events, faults } = read(fixture('outlook.ics'));

  it('has a name, and nothing wrong with it', () => {
    expect([name, faults]).toEqual(['Calendrier de Malo', []]);
  });

  it('is read on the clock that Windows means, its end on that clock too', () => {
    expect(events[0]).toMatchObject({
      summary: 'Kinésithérapeute',
      when: timed('2026-12-02T09:00', '10:00'),
      repeat: {
        rule: 'FREQ=WEEKLY;UNTIL=20270127T090000;BYDAY=WE',
        except: [wall('2026-12-23T09:00'), wall('2026-12-30T09:00')],
      },
      alarmMinutes: 15,
    });
  });

  it('knows which visit was moved, and days', () => {
    expect(events[1]).toMatchObject({
      when: timed('2026-12-10T14:00', '15:00'),
      recurrenceId: wall('2026-12-09T09:00'),
    });
    expect(events[2]).toMatchObject({
      when: days('2027-02-15', '2027-02-21'),
      transparent: true,
    });
  });
});

describe('the weeks of a school', () => {
  const { events, faults } = read(fixture('school.ics'));

  it('are days, by an end or by a duration, also where carriage returns were lost', () => {
    expect(faults).toEqual([]);
    expect(events[0]!.when).toEqual(days('2026-11-23', '2026-11-27'));
    expect(events[1]!.when).toEqual(days('2026-12-07', '2026-12-11'));
  });

  it('are told on the company’s clock where the file names none', () => {
    expect(events[2]!.when).toEqual(timed('2026-12-11T13:00', '14:30'));
  });

  it('have further dates, each a visit of its own', () => {
    const councils = events.slice(3);

    expect(councils.map(({ when }) => when.type === 'instants' && when.start)).toEqual([
      ...['2026-12-14T16:15', '2027-01-18T16:15', '2027-03-15T16:15'].map(wall),
    ]);
    expect(councils.map(({ recurrenceId }) => recurrenceId)).toEqual([
      ...[null, wall('2027-01-18T17:15'), wall('2027-03-15T17:15')],
    ]);
  });
});

describe('the zone of an event', () => {
  const zoneOf = (tzid: string): string | false => {
    const { when } = only(read(calendar(event(`DTSTART;TZID=${tzid}:20261123T080000`))));
    return when.type === 'wallTimes' && when.zone.name;
  };

  it.each([
    ['America/Montreal', 'America/Montreal'],
    ['"Romance Standard Time"', 'Europe/Paris'],
    ['/mozilla.org/20070129_1/America/Montreal', 'America/Montreal'],
  ])('%s is %s', (tzid, name) => {
    expect(zoneOf(tzid)).toBe(name);
  });

  it('is the company’s where nobody knows it, and that is said', () => {
    const text = calendar(event('DTSTART;TZID=Mars/Olympus:20261123T080000'));

    expect(only(read(text)).when).toEqual(timed('2026-11-23T08:00', '08:00'));
    expect(read(text).faults).toEqual([
      { sentence: 'zone-unknown', event: 'Visite', detail: 'Mars/Olympus' },
    ]);
  });

  it('may differ between start and end', () => {
    const text = calendar(
      event(START, 'DTEND;TZID=America/Montreal:20261123T060000', 'EXDATE:20261130T070000Z'),
    );

    expect(only(read(text)).when).toEqual(timed('2026-11-23T08:00', '12:00'));
  });
});

describe('a file that is no calendar', () => {
  it.each([
    ['web-page', '<!DOCTYPE html><html><body>Connexion</body></html>'],
    ['web-page', '\u{FEFF}  <html>'],
    ['not-a-calendar', ''],
    ['not-a-calendar', 'date;heure;quoi\n23/11;8h;liner'],
    ['not-a-calendar', '%PDF-1.7\n\u0000\u0001BEGIN:VEVENT'],
    ['empty', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
    ['empty', 'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:a\r\nEND:VTODO\r\nEND:VCALENDAR\r\n'],
    ['not-a-calendar', 'BEGIN:VCARD\r\nFN:Malo\r\nEND:VCARD'],
  ])('is %s', (sentence, text) => {
    expect(read(text)).toEqual({
      ...{ name: null, events: [] },
      faults: [{ sentence, event: null, detail: null }],
    });
  });

  it('is refused by its size before it is looked at', () => {
    const huge = 'BEGIN:VCALENDAR\r\n'.padEnd(USUAL_LIMITS.octets + 1, 'é');

    expect(faultsOf(huge)).toEqual(['too-large']);
    expect(faultsOf('BEGIN:VCALENDAR\r\nX-É:é\r\nEND:VCALENDAR', { octets: 38 })).toEqual([
      'too-large',
    ]);
  });

  it('is refused by the number of its events before any is read', () => {
    const text = calendar(...Array.from({ length: 12 }, () => event('DTSTART:nonsense')));

    expect(faultsOf(text, { events: 11 })).toEqual(['too-many-events']);
    expect(read(text, { events: 11 }).faults[0]?.detail).toBe('12');
  });
});

describe('one bad event', () => {
  const good = renderEvent(anEvent()).trimEnd();

  it.each([
    ['no-start', event('DTEND:20261123T090000Z')],
    ['date-impossible', event('DTSTART:20261323T080000')],
    ['date-impossible', event('DTSTART;VALUE=DATE:99991231')],
    ['event-unreadable', event('DTSTART')],
    ['event-unreadable', event(START, '@@@@')],
    ['event-unreadable', `BEGIN:VEVENT\r\n${START}\r\nBEGIN:VALARM\r\nEND:VEVENT`],
    ['event-too-large', event(START, ...Array.from({ length: 5_000 }, () => 'COMMENT:x'))],
  ])('is named and left out, and costs no other: %s', (sentence, bad) => {
    const { events, faults } = read(calendar(bad, good));

    expect(faults.map((fault) => fault.sentence)).toEqual([sentence]);
    expect(events.map(({ uid }) => uid)).toEqual(['visit@pastille.example']);
  });

  it('is told by its name', () => {
    expect(read(calendar(event('DTSTART:20261323T080000'))).faults).toEqual([
      { sentence: 'date-impossible', event: 'Visite', detail: '2026-13-23T08:00:00' },
    ]);
  });

  it('at the end of a file that was cut short costs itself alone', () => {
    const { events, faults } = read(`${calendar(good).slice(0, -16)}\r\nBEGIN:VEVENT\r\nUID:x`);

    expect(events).toHaveLength(1);
    expect(faults).toEqual([{ sentence: 'cut-short', event: null, detail: null }]);
  });

  it('that ends before it begins has no length', () => {
    const text = calendar(event(START, 'DTEND;TZID=Europe/Paris:20261122T080000'));

    expect(only(read(text)).when).toEqual(timed('2026-11-23T08:00', '08:00'));
    expect(faultsOf(text)).toEqual(['end-before-start']);
  });

  it('without UID is the same one each time the same file is read', () => {
    const text = calendar(`BEGIN:VEVENT\r\n${START}\r\nSUMMARY:Dentiste\r\nEND:VEVENT`);

    expect(only(read(text)).uid).toBe(only(read(text)).uid);
    expect(only(read(text)).uid).toContain('Dentiste');
  });
});

describe('a rule that nobody should follow', () => {
  it.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;INTERVAL=1',
    'FREQ=HOURLY;UNTIL=29991231T000000Z',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=-1',
    'FREQ=DAILY;INTERVAL=99999999999999999999',
    'FREQ=DAILY;COUNT=99999999',
    'FREQ=DAILY;COUNT=2;UNTIL=20270101',
    'FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,1,2',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=WEEKLY;BYDAY=LU',
    'INTERVAL=2',
    'FREQ=DAILY;FREQ=WEEKLY',
    `FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 366 }, (_, i) => i + 1).join(',')}`,
    'lundi',
  ])('leaves the first visit alone, and is named: %s', (rule) => {
    const { events, faults } = read(calendar(event(START, `RRULE:${rule}`)));

    expect(events.map(({ repeat }) => repeat)).toEqual([null]);
    expect(faults).toEqual([
      { sentence: 'rule-unsupported', event: 'Visite', detail: rule.slice(0, 200) },
    ]);
  });

  it('a second rule is named too, and the first one holds', () => {
    const text = calendar(event(START, 'RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=WEEKLY'));

    expect(only(read(text)).repeat?.rule).toBe('FREQ=DAILY;COUNT=2');
    expect(faultsOf(text)).toEqual(['rule-unsupported']);
  });
});

describe('a bomb', () => {
  const overrides = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) =>
      event(
        START,
        `RECURRENCE-ID;TZID=Europe/Paris:2026112${3 + (i % 6)}T08${String(i % 60).padStart(2, '0')}00`,
      ),
    );

  it('of overrides is bounded and named', () => {
    const { events, faults } = read(calendar(event(START), ...overrides(60)), { overrides: 10 });

    expect(events).toHaveLength(11);
    expect(faults).toEqual([{ sentence: 'too-many-overrides', event: 'Visite', detail: '60' }]);
  });

  it('of the same override again and again is one, the latest', () => {
    const same = (sequence: number): string =>
      event(START, `SEQUENCE:${sequence}`, 'RECURRENCE-ID;TZID=Europe/Paris:20261123T080000');

    const { events } = read(calendar(same(1), same(3), same(2)));

    expect(events.map(({ sequence }) => sequence)).toEqual([3]);
  });

  it('of exceptions is bounded and named', () => {
    const dates = Array.from({ length: 50 }, (_, i) => `202611${10 + (i % 20)}T08${10 + i}00`);
    const text = calendar(
      event(START, `EXDATE;TZID=Europe/Paris:${dates.join(',')}`, 'RRULE:FREQ=DAILY'),
    );

    const { events, faults } = read(text, { exceptions: 20 });

    expect(events[0]!.repeat?.except).toHaveLength(20);
    expect(faults).toEqual([{ sentence: 'too-many-exceptions', event: 'Visite', detail: '50' }]);
  });

  it('of faults tells the first of them', () => {
    const text = calendar(...Array.from({ length: 500 }, () => event('DTSTART:x')));

    expect(read(text).faults).toHaveLength(USUAL_LIMITS.faults);
  });

  it('of components within components opens nothing', () => {
    const deep = 'BEGIN:VEVENT\r\n'.repeat(5_000);

    expect(faultsOf(`BEGIN:VCALENDAR\r\n${deep}`).at(-1)).toBe('event-unreadable');
  });

  it('of one endless line is cut', () => {
    const text = calendar(event(START, `DESCRIPTION:${'x'.repeat(2_000_000)}`));

    expect(only(read(text)).description?.length).toBeLessThan(100_001);
  });
});
