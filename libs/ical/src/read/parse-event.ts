import {
  dayOfLocal,
  formatLocalDate,
  localStartOfDay,
  toLocal,
  toUtc,
  MINUTES_PER_DAY,
  type LocalMinutes,
  type Minutes,
  type Zone,
} from '@pastille/time';
import type { CalendarEvent, EventStatus, Position, When } from '../calendar-event.js';
import { knownZone } from './known-zone.js';
import {
  minutesOf,
  parseComponent,
  type ReadComponent,
  type ReadProperty,
} from './parse-component.js';
import { parseRuleValue } from './parse-rule-value.js';
import type { ReadFault, ReadSentence } from './read-fault.js';
import type { ReadLimits } from './read-limits.js';
import { instantOf, localIn, readTime, type ReadTime } from './read-time.js';

export interface Reading {
  /** Whose clock is meant where the file does not say, or names a zone that nobody knows. */
  readonly zone: Zone;
  /** `null` where the host does not know it. */
  readonly zoneNamed: (name: string) => Zone | null;
  readonly limits: ReadLimits;
}

export interface ParsedEvent {
  /** `null` where it had to be left out. */
  readonly event: CalendarEvent | null;
  /** RDATE: starts beside those of the rule, in wall time. */
  readonly also: readonly LocalMinutes[];
  readonly faults: readonly ReadFault[];
}

/** One event while it is read: what was found wrong gathers here. */
class Reader {
  readonly faults: ReadFault[] = [];
  readonly #component: ReadComponent;
  readonly #reading: Reading;

  constructor(component: ReadComponent, reading: Reading) {
    this.#component = component;
    this.#reading = reading;
  }

  get name(): string | null {
    return this.text('summary') ?? this.text('uid');
  }

  fault(sentence: ReadSentence, detail: string | null = null): void {
    if (this.faults.some((one) => one.sentence === sentence && one.detail === detail)) return;
    this.faults.push({ sentence, event: this.name, detail });
  }

  all(name: string): readonly ReadProperty[] {
    return this.#component.properties.get(name) ?? [];
  }

  text(name: string): string | null {
    const value = this.all(name)[0]?.values[0];
    return typeof value === 'string' && value !== '' ? value : null;
  }

  zoneOf({ tzid }: ReadProperty): Zone {
    const { zone, zoneNamed } = this.#reading;
    if (tzid === null) return zone;
    const known = knownZone(tzid, zoneNamed);
    if (!known) this.fault('zone-unknown', tzid);
    return known ?? zone;
  }

  times(name: string): readonly ReadTime[] {
    return this.all(name).flatMap((property) =>
      property.values.flatMap((value) => {
        const time = typeof value === 'string' ? readTime(value, this.zoneOf(property)) : null;
        if (!time) this.fault('date-impossible', String(value));
        return time ?? [];
      }),
    );
  }

  time(name: string): ReadTime | null {
    return this.times(name)[0] ?? null;
  }

  get alarms(): readonly number[] {
    return this.#component.alarms;
  }

  get limits(): ReadLimits {
    return this.#reading.limits;
  }

  get companyZone(): Zone {
    return this.#reading.zone;
  }
}

/** Days of a duration are days of the calendar; hours are hours, also in the night of a change. */
function instantAfter(start: ReadTime, minutes: number, zone: Zone): Minutes {
  const days = Math.floor(minutes / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  return toUtc(zone, localIn(zone, start) + days) + minutes - days;
}

function durationOf(reader: Reader): number {
  return minutesOf(reader.all('duration')[0]?.values[0]) ?? 0;
}

function daysOf(reader: Reader, { local }: ReadTime): When {
  const told = reader.time('dtend')?.local;
  const length = Math.max(durationOf(reader), MINUTES_PER_DAY);
  const end = told ?? local + length;
  if (end < local) reader.fault('end-before-start');
  const first = dayOfLocal(local);
  const last = Math.max(first, dayOfLocal(end - 1));
  return { type: 'days', first: formatLocalDate(first), last: formatLocalDate(last) };
}

/** What was told in UTC stays an instant; all else is what a clock shows. */
function whenOf(reader: Reader, start: ReadTime): When {
  if (start.isDay) return daysOf(reader, start);
  const zone = start.zone ?? reader.companyZone;
  const told = reader.time('dtend');
  const from = instantOf(start);
  const to = told ? instantOf(told) : instantAfter(start, durationOf(reader), zone);
  if (to < from) reader.fault('end-before-start');
  if (start.zone === null) return { type: 'instants', zone, start: from, end: Math.max(from, to) };
  const end = told ? localIn(zone, told) : toLocal(zone, to);
  return { type: 'wallTimes', zone, start: start.local, end: Math.max(start.local, end) };
}

const zoneOfWhen = (when: When, reader: Reader): Zone =>
  when.type === 'days' ? reader.companyZone : when.zone;

/** Starts of a series, in the wall time of its own start; a mere date means the visit of that day. */
function startsOf(
  reader: Reader,
  name: string,
  { when, start }: { readonly when: When; readonly start: ReadTime },
): readonly LocalMinutes[] {
  const zone = zoneOfWhen(when, reader);
  const begun = localIn(zone, start);
  const minute = start.isDay ? 0 : begun - localStartOfDay(dayOfLocal(begun));
  const all = reader.times(name).map((time) => {
    const day = localStartOfDay(dayOfLocal(time.isDay ? time.local : localIn(zone, time)));
    return time.isDay || start.isDay ? day + minute : localIn(zone, time);
  });
  const { exceptions } = reader.limits;
  if (all.length > exceptions) reader.fault('too-many-exceptions', String(all.length));
  return [...new Set(all.slice(0, exceptions))].sort((a, b) => a - b);
}

const RULE = /^RRULE(?:;[^:]*)?:(.*)$/i;

function ruleOf(reader: Reader, lines: readonly string[], when: When): string | null {
  const values = lines.flatMap((line) => RULE.exec(line)?.[1] ?? []);
  const [value] = values;
  if (value === undefined) return null;
  const rule = parseRuleValue(value, when.type === 'days' ? null : when.zone);
  if (rule === null || values.length > 1) reader.fault('rule-unsupported', value.slice(0, 200));
  return rule;
}

function positionOf(reader: Reader): Position | null {
  const value: unknown = reader.all('geo')[0]?.values[0];
  if (!Array.isArray(value)) return null;
  const [lat, lon] = [Number(value[0]), Number(value[1])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

function statusOf(reader: Reader): EventStatus {
  const told = reader.text('status')?.toUpperCase();
  if (told === 'CANCELLED') return 'cancelled';
  return told === 'TENTATIVE' ? 'tentative' : 'confirmed';
}

function stampOf(reader: Reader): number {
  const time = reader.text('last-modified') ?? reader.text('dtstamp') ?? '';
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})Z?$/.exec(time);
  const millis = found ? Date.parse(`${found[1]}Z`) : 0;
  return Number.isNaN(millis) ? 0 : millis;
}

function sequenceOf(reader: Reader): number {
  const value = reader.all('sequence')[0]?.values[0];
  return typeof value === 'number' && value > 0 && Number.isSafeInteger(value) ? value : 0;
}

function wordsOf(reader: Reader) {
  return {
    summary: reader.text('summary') ?? '',
    description: reader.text('description'),
    location: reader.text('location'),
    position: positionOf(reader),
    url: reader.text('url'),
    categories: reader
      .all('categories')
      .flatMap(({ values }) => values.map(String).filter((one) => one !== '')),
  };
}

function alarmOf({ alarms }: Reader): number | null {
  const before = alarms.filter((minutes) => minutes <= 0).map((minutes) => -minutes);
  return before[0] ?? null;
}

function eventOf(reader: Reader, start: ReadTime, lines: readonly string[]): CalendarEvent {
  const when = whenOf(reader, start);
  const rule = ruleOf(reader, lines, when);
  const except = startsOf(reader, 'exdate', { when, start });
  const [recurrenceId] = startsOf(reader, 'recurrence-id', { when, start });
  return {
    // Without a UID it is the same event only as long as nothing of it changes.
    uid: reader.text('uid') ?? `${start.local} ${reader.name ?? ''}`.trim(),
    sequence: sequenceOf(reader),
    changedAt: stampOf(reader),
    ...wordsOf(reader),
    status: statusOf(reader),
    transparent: reader.text('transp')?.toUpperCase() === 'TRANSPARENT',
    when,
    repeat: rule === null ? null : { rule, except },
    recurrenceId: recurrenceId ?? null,
    alarmMinutes: alarmOf(reader),
  };
}

const left = (fault: ReadFault): ParsedEvent => ({ event: null, also: [], faults: [fault] });

/** Understands the lines of one VEVENT. */
export function parseEvent(lines: readonly string[], reading: Reading): ParsedEvent {
  const summary = lines.find((line) => /^SUMMARY[;:]/i.test(line))?.slice(0, 200) ?? null;
  const nameless = { event: summary, detail: null };
  if (lines.length > reading.limits.lines)
    return left({ sentence: 'event-too-large', ...nameless });
  const component = parseComponent(lines);
  if (!component) return left({ sentence: 'event-unreadable', ...nameless });
  const reader = new Reader(component, reading);
  const start = reader.time('dtstart');
  if (!start) {
    if (reader.faults.length === 0) reader.fault('no-start');
    return { event: null, also: [], faults: reader.faults };
  }
  const event = eventOf(reader, start, lines);
  const also = startsOf(reader, 'rdate', { when: event.when, start });
  return { event, also, faults: reader.faults };
}
