import {
  dayOf,
  localStartOfDay,
  zoneFromIntl,
  type LocalDate,
  type LocalMinutes,
} from '@pastille/time';
import type { CalendarEvent, When } from '../calendar-event.js';

export const PARIS = zoneFromIntl('Europe/Paris', 2000, 2099);
export const MONTREAL = zoneFromIntl('America/Montreal', 2000, 2099);

/** `2026-11-23T08:00`, or the midnight of a mere date. */
export function wall(text: string): LocalMinutes {
  const [date = '', clock = '00:00'] = text.split('T');
  const [hour, minute] = clock.split(':').map(Number);
  return localStartOfDay(dayOf(date)) + (hour ?? 0) * 60 + (minute ?? 0);
}

/** From one wall time to another, or to a clock time of the same day. */
export function timed(start: string, end: string, zone = PARIS): When {
  const until = end.includes('T') ? end : `${start.split('T')[0] ?? ''}T${end}`;
  return { type: 'wallTimes', zone, start: wall(start), end: wall(until) };
}

export const days = (first: LocalDate, last: LocalDate = first): When => ({
  ...{ type: 'days', first, last },
});

/** A visit on Monday 23 November 2026, in the morning, that nobody has said more about. */
export const anEvent = (parts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'visit@pastille.example',
  sequence: 0,
  changedAt: Date.UTC(2026, 10, 20, 8, 15, 30),
  summary: 'Pose du liner',
  description: null,
  location: null,
  position: null,
  url: null,
  categories: [],
  status: 'confirmed',
  transparent: false,
  when: timed('2026-11-23T08:00', '12:00'),
  repeat: null,
  recurrenceId: null,
  alarmMinutes: null,
  ...parts,
});
