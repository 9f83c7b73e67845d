import { toUtc, zoneFromIntl, type LocalMinutes, type Zone } from '@pastille/time';
import ICAL from 'ical.js';
import { MONTREAL, PARIS, wall } from '../testing/an-event.js';
import { unfoldLines } from '../write/fold-lines.js';
import { renderTimeZone } from './render-time-zone.js';

const SPAN = { start: wall('2026-10-24'), end: wall('2027-05-23') };
const DAY = 1440;

const rendered = (zone: Zone, span = SPAN): readonly string[] =>
  unfoldLines(renderTimeZone(zone, span));
const rulesOf = (zone: Zone): readonly string[] =>
  rendered(zone).filter((line) => line.startsWith('RRULE'));

/** Minutes east of UTC at a wall time, as `ical.js` has them from the block alone. */
function offsetsBy(block: string): (local: LocalMinutes) => number {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(block) as string));
  return (local) => {
    const iso = new Date(local * 60_000).toISOString().slice(0, 19);
    return zone.utcOffset(ICAL.Time.fromDateTimeString(iso)) / 60;
  };
}

describe('a time zone', () => {
  it('is told by rule, one for winter and one for summer, as Outlook reads it', () => {
    expect(rendered(PARIS)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:DAYLIGHT',
      'DTSTART:20000326T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20001029T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
    expect(rulesOf(MONTREAL)).toEqual([
      ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
    ]);
  });

  it('is the same text for every window, so that a feed changes with the plan alone', () => {
    const later = { start: SPAN.start + 400 * DAY, end: SPAN.end + 400 * DAY };

    expect(renderTimeZone(PARIS, later)).toBe(renderTimeZone(PARIS, SPAN));
  });

  it('that had another rule before tells each change until the new one holds', () => {
    const block = rendered(MONTREAL, { start: wall('2006-01-01'), end: wall('2027-05-01') });

    expect(block.filter((line) => /^(DTSTART|RRULE)/.test(line))).toEqual([
      'DTSTART:20051030T020000',
      'DTSTART:20060402T020000',
      'DTSTART:20061029T020000',
      'DTSTART:20070311T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'DTSTART:20071104T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    ]);
  });

  it('without a rule tells each change within the span: Ramadan goes by the moon', () => {
    const block = rendered(zoneFromIntl('Africa/Casablanca', 2000, 2099));

    expect(block.filter((line) => /^(DTSTART|RRULE|TZOFFSETTO)/.test(line))).toEqual([
      ...['DTSTART:20260322T020000', 'TZOFFSETTO:+0100'],
      ...['DTSTART:20270207T030000', 'TZOFFSETTO:+0000'],
      ...['DTSTART:20270314T020000', 'TZOFFSETTO:+0100'],
    ]);
  });

  it('that never changes has one offset for ever', () => {
    expect(rendered(zoneFromIntl('Asia/Kolkata', 2000, 2099))).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kolkata',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('whose change is « the Sunday from the second on » is told by the seven days it may fall on', () => {
    expect(rulesOf(zoneFromIntl('America/Santiago', 2000, 2099))).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU',
      'RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU',
    ]);
  });

  it('whichever of the world it is, has its own clock all through the span', () => {
    const names = Intl.supportedValuesOf('timeZone');
    const days = Math.floor((SPAN.end - SPAN.start) / DAY);

    const wrong = names.flatMap((name) => {
      const zone = zoneFromIntl(name, 2024, 2031);
      const offsetBy = offsetsBy(renderTimeZone(zone, SPAN));
      // At noon, every ten days and in the week of each change: around the change itself `ical.js` errs.
      const locals = Array.from({ length: days }, (_, i) => SPAN.start + i * DAY + 720).filter(
        (local, i) => i % 10 === 0 || zone.transitions.some((t) => Math.abs(t - local) < 3 * DAY),
      );
      return locals
        .filter((local) => offsetBy(local) !== local - toUtc(zone, local))
        .map((local) => `${name} ${new Date(local * 60_000).toISOString()}`);
    });

    expect(names.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });
});
