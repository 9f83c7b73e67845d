import { spawnSync } from 'node:child_process';
import { zoneFromIntl } from '@pastille/time';
import ical, { ICalAlarmType, type ICalCalendar, type ICalEventData } from 'ical-generator';
import { renderTimeZone } from '../time-zone/render-time-zone.js';
import { anEvent, days, MONTREAL, PARIS, timed, wall } from '../testing/an-event.js';
import { unfoldLines } from './fold-lines.js';
import { joinCalendar } from './join-calendar.js';
import { renderEvent } from './render-event.js';

/**
 * What `ical-generator` does to those who use it as it comes, and what we write instead. Where the
 * first half of a test begins to fail, the library was mended, and our way around it may go.
 */

const START = new Date(Date.UTC(2026, 10, 23, 7));
const END = new Date(Date.UTC(2026, 10, 23, 11));

const theirs = (
  data: Partial<ICalEventData>,
  calendar: ICalCalendar = ical(),
): readonly string[] => {
  calendar.createEvent({ start: START, end: END, stamp: START, id: 'visit', ...data });
  return unfoldLines(calendar.toString());
};
const ours = (parts: Parameters<typeof anEvent>[0]): readonly string[] =>
  unfoldLines(renderEvent(anEvent(parts)));
const line = (lines: readonly string[], name: string): string | undefined =>
  lines.find((one) => one.startsWith(name));

const calendarOf = (components: readonly string[]): string =>
  joinCalendar({
    ...{ name: 'Malo', description: null, colour: '#E8590C', language: 'fr', refreshMinutes: 30 },
    timeZones: [renderTimeZone(PARIS, { start: wall('2026-10-01'), end: wall('2027-05-01') })],
    components,
  });

describe('traps of ical-generator', () => {
  it('a time zone of the calendar writes DTSTAMP without Z; we name the zone with the event alone', () => {
    const trapped = theirs({ lastModified: START }, ical({ timezone: 'Europe/Paris' }));
    expect(line(trapped, 'DTSTAMP')).not.toMatch(/Z$/);
    expect(line(trapped, 'LAST-MODIFIED')).not.toMatch(/Z$/);

    const lines = ours({ changedAt: Date.UTC(2026, 10, 20, 8, 15, 30, 999) });

    expect(line(lines, 'DTSTAMP')).toBe('DTSTAMP:20261120T081530Z');
    expect(line(lines, 'LAST-MODIFIED')).toBe('LAST-MODIFIED:20261120T081530Z');
    expect(line(lines, 'DTSTART')).toBe('DTSTART;TZID=Europe/Paris:20261123T080000');
  });

  it('a native Date with a zone is written in the zone of the process; we write what the zone’s clock shows', () => {
    const script =
      "import ical from 'ical-generator'; const c = ical(); c.createEvent({ id: 'x', timezone: 'Europe/Paris', " +
      "start: new Date('2026-11-23T07:00:00Z') }); console.log(/DTSTART.*/.exec(c.toString())[0]);";
    const inZone = (TZ: string): string =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        env: { ...process.env, TZ },
      }).stdout.trim();
    expect(inZone('America/Montreal')).not.toBe(inZone('Europe/Paris'));

    const when = {
      type: 'instants',
      start: wall('2026-11-23T07:00'),
      end: wall('2026-11-23T11:00'),
    };
    const lines = ours({ when: { ...when, type: 'instants', zone: MONTREAL } });

    expect(line(lines, 'DTSTART')).toBe('DTSTART;TZID=America/Montreal:20261123T020000');
  });

  it('calendar properties stand after the time zones; ours stand first', () => {
    const trapped = ical({
      timezone: { name: 'Europe/Paris', generator: () => 'BEGIN:VTIMEZONE\nEND:VTIMEZONE' },
    });
    trapped.ttl(1800);
    const told = theirs({}, trapped);
    expect(told.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(
      told.findIndex((one) => one.startsWith('X-PUBLISHED-TTL')),
    );

    const lines = unfoldLines(calendarOf([renderEvent(anEvent())]));
    const first = lines.findIndex((one) => one.startsWith('BEGIN:VTIMEZONE'));
    const event = lines.indexOf('BEGIN:VEVENT');

    expect(lines.slice(0, first).map((one) => one.split(/[:;]/)[0])).toEqual([
      ...['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'X-WR-CALNAME', 'X-APPLE-CALENDAR-COLOR'],
      ...['REFRESH-INTERVAL', 'X-PUBLISHED-TTL'],
    ]);
    expect(first).toBeLessThan(event);
    expect(lines.slice(-2)).toEqual(['END:VEVENT', 'END:VCALENDAR']);
  });

  it('an address with « ; » or « : » breaks Apple’s place; our parameters are quoted', () => {
    const title = 'Bât. B ; porte : 3, "cour"';
    const trapped = line(
      theirs({ location: { title, address: title, radius: 50, geo: { lat: 48.1, lon: -1.6 } } }),
      'X-APPLE-STRUCTURED-LOCATION',
    );
    expect(trapped).not.toContain('X-TITLE="');

    const lines = ours({ location: title, position: { lat: 48.1, lon: -1.6 } });

    expect(line(lines, 'X-APPLE-STRUCTURED-LOCATION')).toBe(
      'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=100;' +
        `X-TITLE="Bât. B ; porte : 3, 'cour'":geo:48.1,-1.6`,
    );
    expect(line(lines, 'LOCATION')).toBe('LOCATION:Bât. B \\; porte : 3\\, "cour"');
  });

  it.each(['America/Montreal', 'America/Toronto', 'Europe/Paris', 'Asia/Calcutta', 'Europe/Kiev'])(
    'a block of %s is missing or bears an alias elsewhere; ours has the name that the event says',
    (name) => {
      const zone = zoneFromIntl(name, 2020, 2035);
      const block = unfoldLines(
        renderTimeZone(zone, { start: wall('2026-10-01'), end: wall('2027-05-01') }),
      );
      const event = ours({ when: timed('2026-11-23T08:00', '12:00', zone) });

      expect(line(block, 'TZID')).toBe(`TZID:${name}`);
      expect(line(event, 'DTSTART')).toBe(`DTSTART;TZID=${name}:20261123T080000`);
      expect(line(event, 'DTEND')).toBe(`DTEND;TZID=${name}:20261123T120000`);
    },
  );

  it('it writes everything anew each time; ours is the same text, and joined as it is', () => {
    const component = renderEvent(anEvent());

    expect(renderEvent(anEvent())).toBe(component);
    expect(calendarOf([component, component])).toContain(component + component);
  });

  it('without a stamp it takes the present; ours is the last change, whenever it is written', () => {
    const now = new Date().getUTCFullYear();
    expect(line(theirs({ stamp: undefined as never }), 'DTSTAMP')).toContain(`DTSTAMP:${now}`);

    expect(line(ours({ changedAt: 0 }), 'DTSTAMP')).toBe('DTSTAMP:19700101T000000Z');
  });

  it('the visit of a day is moved by an instant; ours by a date', () => {
    const trapped = theirs({ allDay: true, recurrenceId: START });
    expect(line(trapped, 'RECURRENCE-ID')).toMatch(/T\d{6}/);

    const lines = ours({ when: days('2027-01-23'), recurrenceId: wall('2027-01-22') });

    expect(line(lines, 'RECURRENCE-ID')).toBe('RECURRENCE-ID;VALUE=DATE:20270122');
  });

  it('an address on the web is escaped like text; ours stays as it is', () => {
    const url = 'https://planning.example/chantiers/7?vue=jour;equipe=a,b';
    expect(line(theirs({ url }), 'URL')).toContain('\\;');

    expect(line(ours({ url }), 'URL')).toBe(`URL:${url}`);
  });

  it('a place on the meridian of Greenwich has no position; ours has', () => {
    const position = { lat: 49.2765, lon: 0 };
    expect(
      line(theirs({ location: { title: 'Ouistreham', geo: position } }), 'GEO'),
    ).toBeUndefined();

    expect(line(ours({ position }), 'GEO')).toBe('GEO:49.2765;0');
  });

  it('an alarm stands amidst the properties; ours comes after them', () => {
    const trapped = theirs({
      alarms: [{ type: ICalAlarmType.display, trigger: 1800 }],
      url: 'https://a.example',
    });
    expect(trapped.indexOf('END:VALARM')).toBeLessThan(
      trapped.findIndex((one) => one.startsWith('URL')),
    );

    const lines = ours({ alarmMinutes: 30, url: 'https://a.example' });

    expect(lines.slice(-6)).toEqual([
      ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT30M', 'DESCRIPTION:Pose du liner'],
      ...['END:VALARM', 'END:VEVENT'],
    ]);
  });

  it('control characters pass through; ours are left out, and half a sign is replaced', () => {
    expect(line(theirs({ summary: 'a\u0000b' }), 'SUMMARY')).toContain('\u0000');

    expect(line(ours({ summary: 'a\u0000b\u0007\tc\ud83c' }), 'SUMMARY')).toBe(
      'SUMMARY:ab\tc\u{FFFD}',
    );
  });

  it('a UID is not escaped, and a line break in it ends the property; ours cannot', () => {
    expect(theirs({ id: 'a\r\nATTENDEE:b' })).toContain('ATTENDEE:b');

    expect(line(ours({ uid: 'a\r\nATTENDEE:b' }), 'UID')).toBe('UID:a\\nATTENDEE:b');
  });
});
