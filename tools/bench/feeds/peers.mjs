// The same calendar by others: `ical-generator` as it comes, `ical.js`, and lines joined by hand.
import ICAL from 'ical.js';
import ical from 'ical-generator';

const iso = (minutes) => new Date(minutes * 60_000).toISOString().slice(0, 19);
/** In UTC, which costs it least: with a zone it asks another library for each time. */
export function generatorCalendar(events) {
  const calendar = ical({ name: 'Malo', ttl: 1800 });
  for (const one of events) {
    const stamp = new Date(one.changedAt);
    calendar.createEvent({
      ...{ id: one.uid, sequence: one.sequence, stamp, lastModified: stamp },
      ...{ summary: one.summary, description: one.description, url: one.url, status: 'CONFIRMED' },
      ...{ start: new Date(one.when.start * 60_000), end: new Date(one.when.end * 60_000) },
      location: { title: one.location, geo: one.position },
      categories: one.categories.map((name) => ({ name })),
    });
  }
  return calendar;
}

function icalComponent(one) {
  const event = new ICAL.Component('vevent');
  const time = (name, minutes) => {
    const property = new ICAL.Property(name);
    property.setParameter('tzid', 'Europe/Paris');
    property.setValue(ICAL.Time.fromDateTimeString(iso(minutes)));
    event.addProperty(property);
  };
  const stamp = ICAL.Time.fromJSDate(new Date(one.changedAt), true);
  event.addPropertyWithValue('uid', one.uid);
  event.addPropertyWithValue('sequence', one.sequence);
  event.addPropertyWithValue('dtstamp', stamp);
  event.addPropertyWithValue('last-modified', stamp);
  time('dtstart', one.when.start);
  time('dtend', one.when.end);
  for (const name of ['summary', 'description', 'location', 'url']) {
    event.addPropertyWithValue(name, one[name]);
  }
  event.addPropertyWithValue('categories', one.categories[0]);
  event.addPropertyWithValue('geo', [one.position.lat, one.position.lon]);
  event.addPropertyWithValue('status', 'CONFIRMED');
  return event;
}

export function icalCalendar(events) {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  for (const one of events) calendar.addSubcomponent(icalComponent(one));
  return calendar;
}

const escape = (text) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
const wall = (minutes) => iso(minutes).replace(/[-:]/g, '');

function folded(line) {
  let bytes = Buffer.from(line);
  const parts = [];
  while (bytes.length > 75) {
    let end = parts.length === 0 ? 75 : 74;
    while ((bytes[end] & 0xc0) === 0x80) end -= 1;
    parts.push(bytes.toString('utf8', 0, end));
    bytes = bytes.subarray(end);
  }
  return [...parts, bytes.toString()].join('\r\n ');
}

/** What is left when nothing is checked and nothing is general: the least that writing all of it anew costs. */
export function plainCalendar(events) {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//FR'];
  for (const one of events) {
    const stamp = `${new Date(one.changedAt).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
    lines.push(
      ...['BEGIN:VEVENT', `UID:${one.uid}`, `SEQUENCE:${one.sequence}`, `DTSTAMP:${stamp}`],
      `DTSTART;TZID=Europe/Paris:${wall(one.when.start)}`,
      `DTEND;TZID=Europe/Paris:${wall(one.when.end)}`,
      ...[`SUMMARY:${escape(one.summary)}`, `LOCATION:${escape(one.location)}`],
      ...[`DESCRIPTION:${escape(one.description)}`, `CATEGORIES:${escape(one.categories[0])}`],
      ...['STATUS:CONFIRMED', `LAST-MODIFIED:${stamp}`, `URL:${one.url}`],
      ...[`GEO:${one.position.lat};${one.position.lon}`, 'END:VEVENT'],
    );
  }
  lines.push('END:VCALENDAR');
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
