import type { Intervention, ResourceId } from '@pastille/scheduling';
import { MINUTES_PER_DAY, toLocal } from '@pastille/time';
import type { Subject } from './subject.js';
import type { Telling } from './telling.js';
import { withoutName } from './without-name.js';

/** What an event says, before it has a time. */
export interface EventText {
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly position: { readonly lat: number; readonly lon: number } | null;
  readonly url: string | null;
  readonly categories: readonly string[];
}

export interface Spoken {
  readonly one: Pick<
    Intervention,
    'kind' | 'title' | 'note' | 'arrival' | 'confirmed' | 'supplier' | 'state'
  >;
  readonly subject: Subject;
  readonly goes: readonly ResourceId[];
  /** « Jour 2 sur 3 »; `null` where there is one day. */
  readonly day: { readonly nth: number; readonly of: number } | null;
  readonly link: string | null;
}

/** Nobody reads a summary of more than that on a phone. */
const MOST_NAMES = 3;

const textOf = (telling: Telling, { client }: Subject) => {
  const hidden = telling.privacy === 'no-client' ? (client?.name ?? null) : null;
  return (text: string | null): string | null => withoutName(text, hidden);
};

/** « Piscine Martin », its reference where the title says too much, or whom one goes to. */
function whereOf(telling: Telling, { subject }: Spoken): string | null {
  const { worksite, client } = subject;
  if (worksite) return textOf(telling, subject)(worksite.title) ?? worksite.reference;
  return telling.privacy === 'full' ? (client?.name ?? null) : null;
}

/** « Terrassement · Piscine Martin ». */
function nameOf(telling: Telling, spoken: Spoken): string {
  const { one, subject } = spoken;
  const say = textOf(telling, subject);
  const what = say(one.title) ?? say(subject.task?.label ?? null) ?? telling.words.kinds[one.kind];
  const where = whereOf(telling, spoken);
  return where === null ? what : `${what} · ${where}`;
}

interface Goers {
  readonly people: readonly string[];
  readonly things: readonly string[];
}

/** Who goes beside the person whose feed it is, and what is taken along. */
function goersOf({ plan, scope }: Telling, goes: readonly ResourceId[]): Goers {
  const own = scope.type === 'person' ? scope.id : null;
  const all = goes.flatMap((id) => (id === own ? [] : (plan.records.resource.get(id) ?? [])));
  return {
    people: all.filter(({ kind }) => kind !== 'equipment').map(({ name }) => name),
    things: all.filter(({ kind }) => kind === 'equipment').map(({ name }) => name),
  };
}

/** Parts that are there, one behind the other; `null` where none is. */
function joined(parts: readonly (string | null | undefined)[], by: string): string | null {
  let text = '';
  for (const part of parts) {
    if (part) text = text === '' ? part : text + by + part;
  }
  return text === '' ? null : text;
}

function summaryOf(telling: Telling, spoken: Spoken, { people }: Goers): string {
  const { words, scope } = telling;
  const name = nameOf(telling, spoken);
  const more = people.length > MOST_NAMES ? [`+${people.length - MOST_NAMES}`] : [];
  const who = [...people.slice(0, MOST_NAMES), ...more].join(', ');
  const told = scope.type === 'person' || who === '' ? name : `${name} (${who})`;
  return spoken.one.state === 'cancelled' ? words.cancelled(told) : told;
}

function arrivalOf({ plan, words }: Telling, { one }: Spoken): string | null {
  if (!one.arrival) return null;
  const hour = (t: number): string => words.hour(toLocal(plan.settings.zone, t) % MINUTES_PER_DAY);
  return words.arrival(hour(one.arrival.from), hour(one.arrival.to));
}

function supplierOf({ words }: Telling, { one }: Spoken): string | null {
  if (!one.supplier) return null;
  const { name, phone, orderNumber } = one.supplier;
  const order = orderNumber === null ? null : words.order(orderNumber);
  return words.supplier(joined([name, phone, order], ' · ') ?? name);
}

const spokenIf = (text: string | null | undefined, say: (text: string) => string): string | null =>
  text ? say(text) : null;

/** About the job: where it is, and whose. */
function jobLines(telling: Telling, { subject }: Spoken): readonly (string | null)[] {
  const { words, privacy } = telling;
  const { worksite, client } = subject;
  const say = textOf(telling, subject);
  const isNamed = privacy === 'full' && client !== null;
  return [
    worksite && words.worksite(joined([worksite.reference, say(worksite.title)], ' – ') ?? ''),
    isNamed ? words.client(joined([client.name, client.phone], ' · ') ?? '') : null,
  ];
}

/** About the day: when to be there, with whom and with what. */
function dayLines(telling: Telling, spoken: Spoken, goers: Goers): readonly (string | null)[] {
  const { words } = telling;
  const { one, day, subject } = spoken;
  const say = textOf(telling, subject);
  return [
    arrivalOf(telling, spoken),
    one.kind === 'appointment' && one.confirmed === null ? words.toConfirm : null,
    day && day.of > 1 ? words.dayOf(day.nth, day.of) : null,
    spokenIf(joined(goers.people, ', '), words.withWhom),
    spokenIf(joined(goers.things, ', '), words.toBring),
    spokenIf(say(subject.location?.accessNote ?? null), words.access),
    supplierOf(telling, spoken),
    say(one.note),
  ];
}

function linksOf({ words, publicUrl }: Telling, { link, subject }: Spoken) {
  const sheet = subject.worksite && `${publicUrl}/worksites/${subject.worksite.id}`;
  return { url: link ?? sheet, lines: [link && words.dayPage(link), sheet && words.sheet(sheet)] };
}

function placeOf({ location }: Subject): Pick<EventText, 'location' | 'position'> {
  if (!location) return { location: null, position: null };
  const { address, postalCode, city, latitude, longitude } = location;
  const town = joined([postalCode, city], ' ');
  const isKnown = latitude !== null && longitude !== null;
  return {
    location: joined([address, town], ', '),
    position: isKnown ? { lat: latitude, lon: longitude } : null,
  };
}

const NOTHING_MORE = { description: null, location: null, position: null, url: null };

/** All that may be said of a day of work, at the level of privacy of the feed. */
export function eventText(telling: Telling, spoken: Spoken): EventText {
  const { words, privacy } = telling;
  if (privacy === 'busy') return { summary: words.busy, ...NOTHING_MORE, categories: [] };
  const goers = goersOf(telling, spoken.goes);
  const { url, lines } = linksOf(telling, spoken);
  const description = joined(
    [
      joined([...jobLines(telling, spoken), ...dayLines(telling, spoken, goers)], '\n'),
      joined(lines, '\n\n'),
    ],
    '\n\n',
  );
  const { location, position } = placeOf(spoken.subject);
  return {
    summary: summaryOf(telling, spoken, goers),
    description,
    location,
    position,
    url,
    categories: [words.kinds[spoken.one.kind]],
  };
}
