import type { CalendarRow } from '@pastille/contracts';
import type { CalendarEvent, When } from '@pastille/ical';
import { foreignDates, ruledStarts, wallTime } from '@pastille/scheduling/recurrence';
import {
  dayOf,
  localStartOfDay,
  parseLocalDate,
  toLocal,
  toUtc,
  type Interval,
  type LocalMinutes,
  type Zone,
} from '@pastille/time';

/** As many as one act may hold. */
export const MOST_ROWS = 1_000;

const MOST_NOTE = 500;
const MOST_TITLE = 300;

export interface Laid {
  readonly rows: readonly CalendarRow[];
  readonly outside: number;
  readonly cut: boolean;
}

interface Scene {
  /** Of the board. */
  readonly zone: Zone;
  readonly range: Interval;
}

const zoneOf = (when: When, zone: Zone): Zone => (when.type === 'days' ? zone : when.zone);

/** Where the event begins, on the clock by which its rule goes. */
function localStart(when: When): LocalMinutes {
  switch (when.type) {
    case 'days':
      return localStartOfDay(dayOf(when.first));
    case 'wallTimes':
      return when.start;
    case 'instants':
      return toLocal(when.zone, when.start);
  }
}

/** As the clock shows it: a visit of two hours ends two hours later on the wall. */
function localLength(when: When): number {
  switch (when.type) {
    case 'days':
      return localStartOfDay(dayOf(when.last) + 1) - localStartOfDay(dayOf(when.first));
    case 'wallTimes':
      return when.end - when.start;
    case 'instants':
      return when.end - when.start;
  }
}

const parsed = (text: string): LocalMinutes =>
  localStartOfDay(parseLocalDate(text.slice(0, 10)) ?? 0) +
  Number(text.slice(11, 13)) * 60 +
  Number(text.slice(14, 16));

/** Every start of the event in the range; the rule is followed by the engine, an unusual one by `rrule`. */
function startsOf(
  { when, repeat }: CalendarEvent,
  { zone, range }: Scene,
): readonly LocalMinutes[] {
  const start = localStart(when);
  if (!repeat) return [start];
  const own = zoneOf(when, zone);
  const [from, to] = [toLocal(own, range.start), toLocal(own, range.end)];
  const ruled = ruledStarts(repeat.rule, start, { from, to }) ??
    foreignDates(repeat.rule, wallTime(start), wallTime(Math.max(start, to)))?.map(parsed) ?? [
      start,
    ];
  const except = new Set(repeat.except);
  return ruled.filter((local) => !except.has(local));
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

function noteOf({ location, description }: CalendarEvent): string | null {
  const text = [location, description].flatMap((part) => part?.trim() || []).join('\n');
  return text === '' ? null : shortened(text, MOST_NOTE);
}

function rowAt(event: CalendarEvent, local: LocalMinutes, { zone }: Scene): CalendarRow {
  const { when, uid, summary, status, recurrenceId } = event;
  const own = zoneOf(when, zone);
  const start = when.type === 'instants' && !event.repeat ? when.start : toUtc(own, local);
  const end =
    when.type === 'instants' ? start + localLength(when) : toUtc(own, local + localLength(when));
  return {
    uid,
    key: wallTime(recurrenceId ?? local),
    title: shortened(summary.trim(), MOST_TITLE),
    note: noteOf(event),
    // What has no length is a quarter of an hour: it can be seen and taken hold of.
    ...{ start, end: end > start ? end : start + 15 },
    ...{ allDay: when.type === 'days', cancelled: status === 'cancelled' },
  };
}

/** The visits of a series that were moved stand for themselves, and the rule leaves them out. */
function withoutOverridden(
  events: readonly CalendarEvent[],
): (event: CalendarEvent, local: LocalMinutes) => boolean {
  const overridden = new Set(
    events.flatMap(({ uid, recurrenceId }) =>
      recurrenceId === null ? [] : [`${recurrenceId} ${uid}`],
    ),
  );
  return ({ uid, recurrenceId }, local) =>
    recurrenceId !== null || !overridden.has(`${local} ${uid}`);
}

/** Calendars of one export may hold the same event twice. */
const keyOf = ({ uid, key }: CalendarRow): string => `${key} ${uid}`;

/**
 * A calendar as a flat list of times, by start: each series followed through the range and no further.
 * Times outside of it are counted, and from a thousand on the list is cut.
 */
export function calendarRows(events: readonly CalendarEvent[], scene: Scene): Laid {
  const stands = withoutOverridden(events);
  const rows = new Map<string, CalendarRow>();
  let outside = 0;
  for (const event of events) {
    for (const local of startsOf(event, scene)) {
      if (!stands(event, local)) continue;
      const row = rowAt(event, local, scene);
      if (row.end <= scene.range.start || row.start >= scene.range.end) outside += 1;
      else rows.set(keyOf(row), row);
    }
  }
  const all = [...rows.values()].sort(
    (a, b) => a.start - b.start || (keyOf(a) < keyOf(b) ? -1 : 1),
  );
  return { rows: all.slice(0, MOST_ROWS), outside, cut: all.length > MOST_ROWS };
}
