import { dayOf, dayOfLocal, formatLocalDate, toUtc, type LocalMinutes } from '@pastille/time';
import type { CalendarEvent, When } from '../calendar-event.js';
import { eventBlocks } from './event-blocks.js';
import { parseComponent } from './parse-component.js';
import { parseEvent, type ParsedEvent, type Reading } from './parse-event.js';
import type { ReadFault } from './read-fault.js';

export interface ReadCalendar {
  /** X-WR-CALNAME, or `null`. */
  readonly name: string | null;
  readonly events: readonly CalendarEvent[];
  readonly faults: readonly ReadFault[];
}

/** Moved so that it begins when the clock shows that time. */
function begunAt(when: When, local: LocalMinutes): When {
  if (when.type === 'days') {
    const length = dayOf(when.last) - dayOf(when.first);
    const first = dayOfLocal(local);
    return { ...when, first: formatLocalDate(first), last: formatLocalDate(first + length) };
  }
  const start = when.type === 'instants' ? toUtc(when.zone, local) : local;
  return { ...when, start, end: start + when.end - when.start };
}

/** A start beside the rule is a visit of its own, which stands for itself. */
function alone(event: CalendarEvent, local: LocalMinutes): CalendarEvent {
  return { ...event, when: begunAt(event.when, local), repeat: null, recurrenceId: local };
}

const eventsOf = ({ event, also }: ParsedEvent): readonly CalendarEvent[] =>
  event ? [event, ...also.map((local) => alone(event, local))] : [];

const identity = ({ uid, recurrenceId }: CalendarEvent): string => `${uid}\n${recurrenceId}`;

/** Of events with the same identity the one with the highest SEQUENCE counts, then the later. */
function latest(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const found = new Map<string, CalendarEvent>();
  for (const event of events) {
    const other = found.get(identity(event));
    if (!other || other.sequence <= event.sequence) found.set(identity(event), event);
  }
  return [...found.values()];
}

function withoutBombs(
  events: readonly CalendarEvent[],
  most: number,
): { readonly events: readonly CalendarEvent[]; readonly faults: readonly ReadFault[] } {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  const kept = events.filter(({ uid, recurrenceId, summary }) => {
    if (recurrenceId === null) return true;
    const count = (counts.get(uid) ?? 0) + 1;
    counts.set(uid, count);
    names.set(uid, summary === '' ? uid : summary);
    return count <= most;
  });
  const faults = [...counts]
    .filter(([, count]) => count > most)
    .map(([uid, count]): ReadFault => ({
      sentence: 'too-many-overrides',
      event: names.get(uid) ?? uid,
      detail: String(count),
    }));
  return { events: kept, faults };
}

function nameOf(head: readonly string[]): string | null {
  const line = head.find((one) => /^X-WR-CALNAME[;:]/i.test(one));
  if (line === undefined) return null;
  const read = parseComponent([
    'BEGIN:VCALENDAR',
    // In the words of a property that is known to be text, so that it is read as such.
    line.replace(/^[^:]*:/, 'SUMMARY:'),
    'END:VCALENDAR',
  ]);
  const value = read?.properties.get('summary')?.[0]?.values[0];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/**
 * Reads a calendar that somebody uploaded. The work is bounded by the limits, whatever the file holds;
 * one bad event costs no other, and each fault is named. Rules are checked but not followed.
 *
 * @example
 * const { events, faults } = parseCalendar(text, { zone, zoneNamed, limits: USUAL_LIMITS });
 */
export function parseCalendar(text: string, reading: Reading): ReadCalendar {
  const { limits } = reading;
  const blocks = eventBlocks(text, limits);
  const parsed = blocks.events.map((lines) => parseEvent(lines, reading));
  const bounded = withoutBombs(latest(parsed.flatMap(eventsOf)), limits.overrides);
  const found = [...blocks.faults, ...parsed.flatMap((one) => one.faults), ...bounded.faults];
  const isEmpty = found.length === 0 && bounded.events.length === 0;
  const faults: readonly ReadFault[] = isEmpty
    ? [{ sentence: 'empty', event: null, detail: null }]
    : found;
  return {
    name: nameOf(blocks.head),
    events: bounded.events,
    faults: faults.slice(0, limits.faults),
  };
}
