import type { CalendarEvent, When } from '@pastille/ical';
import type { Assignment, Intervention } from '@pastille/scheduling';
import type {
  AgendaEntry,
  OnCallDays,
  RuledSeries,
  SeriesException,
  TimeOff,
  WorkedDay,
} from '@pastille/scheduling/agenda';
import type { Stamp } from '../chronicle/stamps.js';
import { eventText, type EventText } from './event-text.js';
import { idsOf, subjectOf } from './subject.js';
import type { Telling } from './telling.js';

const AT = '@pastille';

/** Whose hours rule it. */
const leadsOf = (team: readonly Assignment[]): readonly string[] =>
  team.filter(({ role }) => role === 'lead').map(({ resourceId }) => resourceId);

/** When it takes place, and what not every event has. */
interface Timed extends Pick<CalendarEvent, 'uid' | 'when'> {
  readonly status?: CalendarEvent['status'];
  readonly transparent?: boolean;
  readonly repeat?: CalendarEvent['repeat'];
  readonly recurrenceId?: CalendarEvent['recurrenceId'];
}

/** Field by field: spreading five shapes into one takes as long as all the rest of an event. */
const eventOf = (text: EventText, stamp: Stamp, timed: Timed): CalendarEvent => ({
  uid: timed.uid,
  sequence: stamp.sequence,
  changedAt: stamp.changedAt,
  summary: text.summary,
  description: text.description,
  location: text.location,
  position: text.position,
  url: text.url,
  categories: text.categories,
  status: timed.status ?? 'confirmed',
  transparent: timed.transparent ?? false,
  when: timed.when,
  repeat: timed.repeat ?? null,
  recurrenceId: timed.recurrenceId ?? null,
  alarmMinutes: null,
});

const isToConfirm = ({ kind, confirmed }: Intervention): boolean =>
  kind === 'appointment' && confirmed === null;

/** One that is off keeps its place in a phone only as a word: some delete STATUS:CANCELLED, some show it as if it stood. */
const standing = (one: Intervention): Pick<CalendarEvent, 'status' | 'transparent'> => ({
  status: isToConfirm(one) ? 'tentative' : 'confirmed',
  transparent: one.state === 'cancelled',
});

function stampOf({ plan, stamps }: Telling, one: Intervention, goes: readonly string[]): Stamp {
  const series = one.occurrence?.seriesId;
  return stamps.of({
    text: [...idsOf(subjectOf(plan, one)), ...goes],
    time: [one.id, ...leadsOf(one.team), ...(series === undefined ? [] : [series])],
  });
}

/** The id of a record, or that of a computed visit, which holds signs that not every client likes in a UID. */
const uidPart = (id: string): string => id.replace(/[^\w-]/g, '');

function ofDay(telling: Telling, day: WorkedDay): CalendarEvent {
  const { intervention: one, date, goes } = day;
  const subject = subjectOf(telling.plan, one);
  const link = telling.links.ofDay(one, date);
  const text = eventText(telling, { one, subject, goes, day, link });
  const { zone } = telling.plan.settings;
  return eventOf(text, stampOf(telling, one, goes), {
    uid: `${uidPart(one.id)}-${date.replaceAll('-', '')}${AT}`,
    when: { type: 'instants', zone, start: day.start, end: day.end },
    ...standing(one),
  });
}

/** The visits that the rule cannot tell are events of the same UID. */
function ofException(
  telling: Telling,
  { series }: RuledSeries,
  { key, intervention: one, start, end, goes }: SeriesException,
): CalendarEvent {
  const { plan } = telling;
  const subject = subjectOf(plan, one);
  const link = telling.links.ofSeries(series);
  const text = eventText(telling, { one, subject, goes, day: null, link });
  return eventOf(text, stampOf(telling, one, goes), {
    uid: `${series.id}${AT}`,
    when: { type: 'instants', zone: plan.settings.zone, start, end },
    recurrenceId: key,
    ...standing(one),
  });
}

function ofSeries(telling: Telling, entry: RuledSeries): readonly CalendarEvent[] {
  const { plan, stamps } = telling;
  const { series, goes, rule, start, end, except } = entry;
  const subject = subjectOf(plan, series);
  const one = { ...series, arrival: null, confirmed: null, supplier: null, state: 'open' as const };
  const link = telling.links.ofSeries(series);
  const text = eventText(telling, { one, subject, goes, day: null, link });
  const stamp = stamps.of({
    text: [...idsOf(subject), ...goes],
    time: [series.id, ...leadsOf(series.team)],
  });
  const master = eventOf(text, stamp, {
    uid: `${series.id}${AT}`,
    when: { type: 'wallTimes', zone: plan.settings.zone, start, end },
    repeat: { rule, except },
  });
  return [master, ...entry.exceptions.map((other) => ofException(telling, entry, other))];
}

const wordsAlone = (summary: string): EventText => ({
  ...{ summary, description: null, location: null, position: null, url: null },
  categories: [],
});

const nameIn = ({ plan }: Telling, id: string): string => plan.records.resource.get(id)?.name ?? '';

/** Why somebody is away is said to that person alone. */
function absenceSummary(telling: Telling, { absence }: TimeOff): string {
  const { words, privacy, scope } = telling;
  if (privacy === 'busy') return words.busy;
  if (absence.resourceId === null) return words.reasons.closing;
  if (scope.type === 'person') return words.reasons[absence.reason];
  return words.away(nameIn(telling, absence.resourceId));
}

function ofAbsence(telling: Telling, entry: TimeOff): CalendarEvent {
  const { absence, first, last, hours } = entry;
  const { plan, stamps } = telling;
  const when: When = hours
    ? { type: 'instants', zone: plan.settings.zone, ...hours }
    : { type: 'days', first, last };
  const text = absence.resourceId === null ? [] : [absence.resourceId];
  return eventOf(
    wordsAlone(absenceSummary(telling, entry)),
    stamps.of({ text, time: [absence.id] }),
    { uid: `${absence.id}${AT}`, when, transparent: true },
  );
}

function ofOnCall(telling: Telling, { onCall }: OnCallDays): CalendarEvent {
  const { words, privacy, scope, stamps } = telling;
  const own =
    scope.type === 'person' ? words.onCall : words.onCallOf(nameIn(telling, onCall.resourceId));
  return eventOf(
    wordsAlone(privacy === 'busy' ? words.busy : own),
    stamps.of({ text: [onCall.resourceId], time: [onCall.id] }),
    {
      uid: `${onCall.id}${AT}`,
      when: { type: 'days', first: onCall.from, last: onCall.to },
      transparent: true,
    },
  );
}

/** What an entry of an agenda is in a calendar: one event, or a series with the visits beside its rule. */
export function eventsOf(telling: Telling, entry: AgendaEntry): readonly CalendarEvent[] {
  switch (entry.type) {
    case 'day':
      return [ofDay(telling, entry)];
    case 'series':
      return ofSeries(telling, entry);
    case 'absence':
      return [ofAbsence(telling, entry)];
    case 'on-call':
      return [ofOnCall(telling, entry)];
  }
}
