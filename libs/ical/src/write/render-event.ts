import {
  ICalCalendar,
  ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalDayJsStub,
} from 'ical-generator';
import type { LocalMinutes } from '@pastille/time';
import type { CalendarEvent, EventStatus } from '../calendar-event.js';
import { foldLines } from './fold-lines.js';
import { placeLines } from './place-lines.js';
import { recurrenceLine, ruleLines } from './rule-lines.js';
import { cleanText, textValue, uriValue } from './text-value.js';
import { clockText, dateText } from './wall-clock.js';
import { seriesZone, writtenTime, type WrittenTime } from './written-time.js';

/** Knows no time zone: one that did would write DTSTAMP in local time. */
const NO_CALENDAR = new ICalCalendar();

const STATUS: Readonly<Record<EventStatus, ICalEventStatus>> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * A wall time in the shape of Day.js, which the library asks for its text: no zone is looked up and no
 * native date is read in the zone of the process.
 */
const wallClock = (local: LocalMinutes): ICalDayJsStub => ({
  format: (form) => (form === 'HHmmss' ? clockText(local) : dateText(local)),
  isValid: () => true,
  toDate: () => new Date(local * 60_000),
  toJSON: () => new Date(local * 60_000).toJSON(),
});

/** In UTC the library reads native dates right, in every process. */
const utcDate = (local: LocalMinutes): Date => new Date(local * 60_000);

function timeOf({ start, end, zone, isDays }: WrittenTime) {
  const clock = zone ? wallClock : utcDate;
  return {
    start: clock(start),
    end: clock(end),
    allDay: isDays,
    timezone: zone ? zone.name : null,
  };
}

/** What the library writes right. The rest is added by {@link ownLines}. */
function libraryLines(event: CalendarEvent, time: WrittenTime): readonly string[] {
  const stamp = new Date(event.changedAt);
  const written = new ICalEvent(
    {
      ...timeOf(time),
      id: textValue(event.uid),
      sequence: event.sequence,
      stamp,
      lastModified: stamp,
      summary: cleanText(event.summary),
      description: event.description === null ? null : cleanText(event.description),
      location: event.location === null ? null : cleanText(event.location),
      categories: event.categories.map((name) => ({ name: cleanText(name) })),
      status: STATUS[event.status],
      transparency: event.transparent
        ? ICalEventTransparency.TRANSPARENT
        : ICalEventTransparency.OPAQUE,
      repeating: event.repeat ? ruleLines(event.repeat, seriesZone(event.when)).join('\n') : null,
    },
    NO_CALENDAR,
  );
  return written.toString().trimEnd().split('\r\n');
}

/**
 * Of the library, an address is escaped as if it were text, GEO is left out on the meridian, RECURRENCE-ID
 * of a day is no date, and an alarm stands amidst the properties.
 */
function ownLines(event: CalendarEvent): readonly string[] {
  const { recurrenceId, when } = event;
  return [
    ...(recurrenceId === null ? [] : [recurrenceLine(recurrenceId, seriesZone(when))]),
    ...placeLines(event),
    ...(event.url === null ? [] : [`URL:${uriValue(event.url)}`]),
  ];
}

function alarmLines({ alarmMinutes, summary }: CalendarEvent): readonly string[] {
  if (alarmMinutes === null) return [];
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${alarmMinutes}M`,
    `DESCRIPTION:${textValue(summary)}`,
    'END:VALARM',
  ];
}

/**
 * One VEVENT, folded, each line ended by CRLF. A pure function of the event: keep what it gives for as
 * long as the event does not change, and {@link joinCalendar} what was kept.
 *
 * @throws RangeError where a day of the event is not a date.
 */
export function renderEvent(event: CalendarEvent): string {
  const time = writtenTime(event.when, event.repeat !== null);
  const lines = libraryLines(event, time);
  return foldLines([
    ...lines.slice(0, -1),
    ...ownLines(event),
    ...alarmLines(event),
    ...lines.slice(-1),
  ]);
}
