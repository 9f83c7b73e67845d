import { anEvent } from '../testing/an-event.js';
import { unfoldLines } from './fold-lines.js';
import { joinCalendar, type Calendar } from './join-calendar.js';
import { renderEvent } from './render-event.js';

const joined = (parts: Partial<Calendar> = {}): readonly string[] =>
  unfoldLines(
    joinCalendar({
      ...{ name: 'Malo', description: null, colour: null, language: 'en', refreshMinutes: 30 },
      ...{ timeZones: [], components: [] },
      ...parts,
    }),
  );

describe('a calendar', () => {
  it('without events, name it as one will, is a whole one: what clears a phone', () => {
    expect(joined()).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Pastille//Pastille feeds//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Malo',
      'REFRESH-INTERVAL;VALUE=DURATION:PT30M',
      'X-PUBLISHED-TTL:PT30M',
      'END:VCALENDAR',
    ]);
  });

  it('says its name on one line, and its description on as many as it has, signs escaped', () => {
    const lines = joined({
      name: 'Malo ;\n équipe C:\\A, B',
      description: 'Un\\deux\nTrois, quatre',
    });

    expect(lines).toContain('X-WR-CALNAME:Malo \\;\\, équipe C:\\\\A\\, B');
    expect(lines).toContain('X-WR-CALDESC:Un\\\\deux\\nTrois\\, quatre');
  });

  it('holds its parts in the order in which they were given', () => {
    const components = ['b', 'a'].map((uid) => renderEvent(anEvent({ uid })));

    const lines = joined({ components, timeZones: ['BEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\n'] });

    expect(lines.filter((line) => /^(UID|BEGIN)/.test(line))).toEqual([
      ...['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'BEGIN:VEVENT', 'UID:b', 'BEGIN:VEVENT', 'UID:a'],
    ]);
  });

  it('sends nobody a mail: neither METHOD nor people', () => {
    const text = joined({ components: [renderEvent(anEvent())] }).join('\n');

    expect(text).not.toMatch(/^(METHOD|ORGANIZER|ATTENDEE)/m);
  });
});
