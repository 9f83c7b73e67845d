import type { FeedScope, Locale } from '@pastille/contracts';
import { joinCalendar, renderTimeZone, type CalendarEvent } from '@pastille/ical';
import type { Plan } from '@pastille/scheduling';
import { agenda, type AgendaQuery } from '@pastille/scheduling/agenda';
import { formatLocalDate, dayOfLocal, toLocal, type Interval, type Minutes } from '@pastille/time';
import { eventsOf } from '../events/events-of.js';
import type { Telling } from '../events/telling.js';
import { wordsIn } from '../events/words.js';

/** Beyond it, what lies far ahead is left out: Google stops at a megabyte, and phones get slow. */
export const MOST_EVENTS = 10_000;
/** Google stops at about a million bytes. */
export const LARGE_BYTES = 900_000;

const REFRESH_MINUTES = 30;
const COLOUR = '#e8590c';

/** What a feed tells, not written yet. */
export interface ToldCalendar {
  readonly events: readonly CalendarEvent[];
  readonly isCut: boolean;
}

export type CalendarQuery = Omit<AgendaQuery, 'scope' | 'most'>;

const nameOf = ({ records, settings }: Plan, scope: FeedScope): string | null => {
  switch (scope.type) {
    case 'company':
      return settings.companyName;
    case 'worksite':
      return records.worksite.get(scope.id)?.title ?? null;
    default:
      return records.resource.get(scope.id)?.name ?? null;
  }
};

/** As a phone lists it: « Malo Le Gall · Valmorin ». */
export function calendarName(plan: Plan, scope: FeedScope): string {
  const { companyName } = plan.settings;
  const name = nameOf(plan, scope);
  return scope.type === 'company' || name === null ? companyName : `${name} · ${companyName}`;
}

/** A worksite's title names its client more often than not. */
function shownName({ plan, scope, privacy }: Telling): string {
  if (scope.type !== 'worksite' || privacy === 'full') return calendarName(plan, scope);
  const reference = plan.records.worksite.get(scope.id)?.reference;
  return [reference, plan.settings.companyName].filter((part) => part !== undefined).join(' · ');
}

const colourOf = ({ plan, scope }: Telling): string =>
  scope.type === 'person' || scope.type === 'crew'
    ? (plan.records.resource.get(scope.id)?.color ?? COLOUR)
    : COLOUR;

/** Stands where the rest was left out, so that nobody takes an empty week for a free one. */
function cutMark({ plan, words, stamps }: Telling, cutAt: Minutes): CalendarEvent {
  const day = formatLocalDate(dayOfLocal(toLocal(plan.settings.zone, cutAt)));
  return {
    ...stamps.of({ text: [], time: [] }),
    uid: `cut-${day}@pastille`,
    summary: words.cut(MOST_EVENTS),
    description: words.cutBecause,
    ...{ location: null, position: null, url: null, categories: [] },
    ...{ status: 'confirmed', transparent: true, repeat: null, recurrenceId: null },
    alarmMinutes: null,
    when: { type: 'days', first: day, last: day },
  };
}

/** From the first thing told on: series may be years older than the window. */
function spanOf(events: readonly CalendarEvent[], window: Interval): Interval {
  let { start } = window;
  for (const { when } of events) {
    // A day's difference between wall time and UTC does not matter to a span.
    if (when.type === 'wallTimes') start = Math.min(start, when.start - 1440);
  }
  return { start, end: window.end };
}

/** What a feed tells of a plan: a pure function of the plan, its stamps, and what was asked for. */
export function toldCalendar(telling: Telling, query: CalendarQuery): ToldCalendar {
  const { plan, scope } = telling;
  const { entries, cutAt } = agenda(plan, { ...query, scope, most: MOST_EVENTS });
  const told = entries.flatMap((entry) => eventsOf(telling, entry));
  const events = cutAt === null ? told : [...told, cutMark(telling, cutAt)];
  return { events, isCut: cutAt !== null };
}

export interface Joining {
  readonly told: ToldCalendar;
  /** Each event of `told` as text, in its order. */
  readonly components: readonly string[];
  readonly window: Interval;
  readonly locale: Locale;
}

export function joinFeed(telling: Telling, { told, components, window, locale }: Joining): string {
  const { plan, scope, words } = telling;
  const { events } = told;
  const hasTimes = events.some(({ when }) => when.type !== 'days');
  const zone = hasTimes ? [renderTimeZone(plan.settings.zone, spanOf(events, window))] : [];
  return joinCalendar({
    name: shownName(telling),
    description: words.readOnly(scope.type === 'company' ? words.whole : shownName(telling)),
    colour: colourOf(telling),
    language: locale,
    refreshMinutes: REFRESH_MINUTES,
    timeZones: zone,
    components,
  });
}

/** What clears a phone: a calendar that says that it is no more, and holds nothing. */
export function revokedCalendar(locale: Locale): string {
  const words = wordsIn(locale);
  return joinCalendar({
    name: words.revoked,
    description: words.revokedBecause,
    colour: null,
    language: locale,
    refreshMinutes: REFRESH_MINUTES,
    timeZones: [],
    components: [],
  });
}
