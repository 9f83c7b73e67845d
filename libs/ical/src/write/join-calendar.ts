import { foldLines } from './fold-lines.js';
import { oneLine, textValue } from './text-value.js';

export interface Calendar {
  readonly name: string;
  readonly description: string | null;
  /** `#e8590c`. */
  readonly colour: string | null;
  /** `fr`, `en`: of the texts. */
  readonly language: string;
  /** How often a client is asked to look again: a hint that most of them ignore. */
  readonly refreshMinutes: number;
  /** As `renderTimeZone` wrote them: one for each zone that an event names. */
  readonly timeZones: readonly string[];
  /** As `renderEvent` wrote them, in the order in which they are to stand. */
  readonly components: readonly string[];
}

function headLines(calendar: Calendar): readonly string[] {
  const { name, description, colour, refreshMinutes } = calendar;
  const language = calendar.language.toUpperCase();
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Pastille//Pastille feeds//${language}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${textValue(oneLine(name))}`,
    ...(description === null ? [] : [`X-WR-CALDESC:${textValue(description)}`]),
    ...(colour === null ? [] : [`X-APPLE-CALENDAR-COLOR:${oneLine(colour)}`]),
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`,
    `X-PUBLISHED-TTL:PT${refreshMinutes}M`,
  ];
}

/**
 * The calendar as text: its properties, then the time zones, then the events, as the grammar of RFC 5545
 * (3.4) wants it. Neither METHOD nor ORGANIZER: it is a feed, and nobody is invited.
 */
export function joinCalendar(calendar: Calendar): string {
  return [
    foldLines(headLines(calendar)),
    ...calendar.timeZones,
    ...calendar.components,
    'END:VCALENDAR\r\n',
  ].join('');
}
