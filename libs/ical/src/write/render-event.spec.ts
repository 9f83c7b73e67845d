import { anEvent, days, PARIS, timed, wall } from '../testing/an-event.js';
import { unfoldLines } from './fold-lines.js';
import { renderEvent } from './render-event.js';

const linesOf = (parts: Parameters<typeof anEvent>[0]): readonly string[] =>
  unfoldLines(renderEvent(anEvent(parts)));
const named = (lines: readonly string[], ...names: readonly string[]): readonly string[] =>
  lines.filter((line) => names.includes(line.split(/[:;]/)[0] ?? ''));

describe('an event', () => {
  it('is a whole VEVENT, with nobody invited', () => {
    const lines = linesOf({});

    expect(lines).toEqual([
      'BEGIN:VEVENT',
      'UID:visit@pastille.example',
      'SEQUENCE:0',
      'DTSTAMP:20261120T081530Z',
      'DTSTART;TZID=Europe/Paris:20261123T080000',
      'DTEND;TZID=Europe/Paris:20261123T120000',
      'SUMMARY:Pose du liner',
      'TRANSP:OPAQUE',
      'STATUS:CONFIRMED',
      'LAST-MODIFIED:20261120T081530Z',
      'END:VEVENT',
    ]);
    expect(named(lines, 'ORGANIZER', 'ATTENDEE', 'METHOD')).toEqual([]);
  });

  it('of days ends on the day after the last one', () => {
    const lines = linesOf({ when: days('2026-12-24', '2026-12-26'), transparent: true });

    expect(named(lines, 'DTSTART', 'DTEND', 'TRANSP')).toEqual([
      ...['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227', 'TRANSP:TRANSPARENT'],
    ]);
  });

  it('is written in UTC where the clock shows its time twice, and only there', () => {
    const at = (start: string, end: string) =>
      linesOf({
        when: { type: 'instants', zone: PARIS, start: wall(start), end: wall(end) },
      });

    expect(named(at('2026-10-24T22:00', '2026-10-25T00:30'), 'DTSTART', 'DTEND')).toEqual([
      ...['DTSTART:20261024T220000Z', 'DTEND:20261025T003000Z'],
    ]);
    expect(named(at('2026-10-24T20:00', '2026-10-25T05:00'), 'DTSTART', 'DTEND')).toEqual([
      'DTSTART;TZID=Europe/Paris:20261024T220000',
      'DTEND;TZID=Europe/Paris:20261025T060000',
    ]);
  });
});

describe('a series', () => {
  const when = timed('2026-10-12T08:00', '10:00');
  const repeat = (rule: string, ...except: readonly string[]) => ({
    rule,
    except: except.map(wall),
  });

  it('ends at an instant, worked out on its own clock', () => {
    const until = (text: string) =>
      named(linesOf({ when, repeat: repeat(`FREQ=WEEKLY;UNTIL=${text};BYDAY=MO`) }), 'RRULE');

    expect(until('20261130T080000')).toEqual(['RRULE:FREQ=WEEKLY;UNTIL=20261130T070000Z;BYDAY=MO']);
    expect(until('20270628T080000')).toEqual(['RRULE:FREQ=WEEKLY;UNTIL=20270628T060000Z;BYDAY=MO']);
    expect(until('20261130')).toEqual(['RRULE:FREQ=WEEKLY;UNTIL=20261130T225900Z;BYDAY=MO']);
    expect(until('20261130T070000Z')).toEqual([
      'RRULE:FREQ=WEEKLY;UNTIL=20261130T070000Z;BYDAY=MO',
    ]);
  });

  it('of days ends on a date', () => {
    const lines = linesOf({
      when: days('2027-01-08'),
      repeat: repeat('RRULE:FREQ=WEEKLY;UNTIL=20270205T000000', '2027-01-15'),
    });

    expect(named(lines, 'RRULE', 'EXDATE')).toEqual([
      ...['RRULE:FREQ=WEEKLY;UNTIL=20270205', 'EXDATE;VALUE=DATE:20270115'],
    ]);
  });

  it('leaves out visits in the very form of its start, each on its line, in order, once', () => {
    const lines = linesOf({
      when,
      repeat: repeat('FREQ=WEEKLY', '2026-11-30T08:00', '2026-10-26T08:00', '2026-11-30T08:00'),
    });

    expect(named(lines, 'DTSTART', 'EXDATE')).toEqual([
      'DTSTART;TZID=Europe/Paris:20261012T080000',
      'EXDATE;TZID=Europe/Paris:20261026T080000',
      'EXDATE;TZID=Europe/Paris:20261130T080000',
    ]);
  });

  it('names the visit that was moved by the start that the rule gave it', () => {
    const lines = linesOf({
      when: timed('2026-12-08T14:00', '16:00'),
      recurrenceId: wall('2026-12-07T08:00'),
    });

    expect(named(lines, 'RECURRENCE-ID')).toEqual([
      'RECURRENCE-ID;TZID=Europe/Paris:20261207T080000',
    ]);
  });

  it('names it so also where the visit itself must be told in UTC', () => {
    const lines = linesOf({
      when: {
        ...{ type: 'instants', zone: PARIS },
        ...{ start: wall('2026-10-25T01:15'), end: wall('2026-10-25T01:45') },
      },
      recurrenceId: wall('2026-10-26T08:00'),
    });

    expect(named(lines, 'DTSTART', 'RECURRENCE-ID')).toEqual([
      'DTSTART:20261025T011500Z',
      'RECURRENCE-ID;TZID=Europe/Paris:20261026T080000',
    ]);
  });
});
