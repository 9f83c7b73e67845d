import { parseCalendar, USUAL_LIMITS } from '@pastille/ical';
import { describe, expect, it } from '@jest/globals';
import { zoneFromIntl } from '@pastille/time';
import { calendarRows, MOST_ROWS } from './calendar-rows.js';

const zone = zoneFromIntl('Europe/Paris', 2000, 2100);
const at = (text: string): number => Date.parse(`${text}:00Z`) / 60_000;
const range = { start: at('2026-11-01T00:00'), end: at('2027-11-01T00:00') };

const laid = (...events: readonly string[]) => {
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines.split('\n'), 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
  const limits = USUAL_LIMITS;
  const { events: read } = parseCalendar(text, { zone, zoneNamed: () => zone, limits });
  return calendarRows(read, { zone, range });
};
const starts = (...events: readonly string[]) =>
  laid(...events).rows.map(({ start }) => new Date(start * 60_000).toISOString().slice(0, 16));

describe('a calendar laid out', () => {
  it('has whole days from midnight to midnight of the board', () => {
    const { rows } = laid(
      'UID:leave\nSUMMARY:Congés\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227',
    );

    expect(rows).toEqual([
      {
        ...{ uid: 'leave', key: '2026-12-24T00:00', title: 'Congés', note: null },
        ...{ start: at('2026-12-23T23:00'), end: at('2026-12-26T23:00') },
        ...{ allDay: true, cancelled: false },
      },
    ]);
  });

  it('follows a rule across the night of a change, and only through the range', () => {
    const school = 'UID:s\nDTSTART;TZID=Europe/Paris:20200106T080000\nDURATION:PT2H';

    expect(starts(`${school}\nRRULE:FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=6`)).toEqual([
      '2027-01-06T07:00',
      '2027-07-06T06:00',
    ]);
    expect(laid(`${school}\nRRULE:FREQ=DAILY`).rows).toHaveLength(365);
  });

  it('follows a rule that the engine leaves to others, too', () => {
    const odd = 'UID:o\nDTSTART;TZID=Europe/Paris:20261102T080000\nDURATION:PT1H';

    expect(starts(`${odd}\nRRULE:FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=2`)).toEqual([
      '2026-11-13T07:00',
      '2027-08-13T06:00',
    ]);
  });

  it('leaves out what was taken out, and moves what was moved', () => {
    const week = 'UID:w\nDTSTART;TZID=Europe/Paris:20261102T080000\nDURATION:PT1H';

    expect(
      starts(
        `${week}\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Paris:20261109T080000`,
        'UID:w\nRECURRENCE-ID;TZID=Europe/Paris:20261116T080000\nDTSTART;TZID=Europe/Paris:20261117T100000\nDURATION:PT1H',
      ),
    ).toEqual(['2026-11-02T07:00', '2026-11-17T09:00']);
  });

  it('keeps one key for one visit, however often the file is read', () => {
    const week = 'UID:w\nDTSTART;TZID=Europe/Paris:20261102T080000\nRRULE:FREQ=WEEKLY;COUNT=2';

    expect(laid(week).rows.map(({ key }) => key)).toEqual(['2026-11-02T08:00', '2026-11-09T08:00']);
  });

  it('counts what is too old or too far, and stops at what one act holds', () => {
    const old = laid('UID:o\nDTSTART:20100101T080000Z', 'UID:f\nDTSTART:20900101T080000Z');
    const many = Array.from(
      { length: 4 },
      (_, n) => `UID:${n}\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY`,
    );

    expect(old).toMatchObject({ rows: [], outside: 2, cut: false });
    expect(laid(...many).cut).toBe(true);
    expect(laid(...many).rows).toHaveLength(MOST_ROWS);
  });
});
