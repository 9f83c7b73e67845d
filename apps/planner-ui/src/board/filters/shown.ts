import type { Conflict, Intervention, Plan, Resource, Worksite } from '@pastille/scheduling';
import { dayOfLocal, formatLocalDate, localStartOfDay, toLocal, toUtc } from '@pastille/time';
import { isUnfetched } from '../freshness/freshness.js';
import type { Facts } from '../view/facts.js';
import { placeOf, taskOf } from '../view/names.js';
import type { DayRange } from '../view/range.js';
import { isFiltering, type Filters, type Only } from './filters.js';

/**
 * What the filters leave of a board. Rows that do not answer are left out; bars on the rows that
 * stay are only drained of their colour, so that nobody takes a taken day for a free one.
 */
export interface Shown {
  readonly isAll: boolean;
  readonly worksite: (worksite: Worksite) => boolean;
  readonly resource: (resource: Resource) => boolean;
  readonly bar: (one: Intervention) => boolean;
  /** Columns of the table: a kind of task by its trade. */
  readonly trade: (trade: string | null) => boolean;
}

const yes = (): boolean => true;

/** One object for ever: where nothing is filtered, nothing is drawn again. */
export const EVERYTHING: Shown = {
  isAll: true,
  worksite: yes,
  resource: yes,
  bar: yes,
  trade: yes,
};

export interface ToFilter {
  readonly plan: Plan;
  readonly facts: Pick<Facts, 'conflictsOf' | 'fresh'>;
  /** The days on screen: on a face of people, who has something of what is asked for in them. */
  readonly range: DayRange;
}

const isWrong = ({ code, severity }: Conflict): boolean =>
  code !== 'to-close' && code !== 'unstaffed' && severity !== 'info';

type AskBar = (input: ToFilter, one: Intervention) => boolean;

const flagged =
  (code: Conflict['code']): AskBar =>
  ({ facts }, one) =>
    (facts.conflictsOf.get(one.id) ?? []).some((conflict) => conflict.code === code);

const ONLY_BARS: Record<Only, AskBar> = {
  conflicts: ({ facts }, one) => (facts.conflictsOf.get(one.id) ?? []).some(isWrong),
  provisional: ({ plan }, { worksiteId }) =>
    plan.records.worksite.get(worksiteId ?? '')?.start?.certainty === 'provisional',
  unstaffed: flagged('unstaffed'),
  'to-close': flagged('to-close'),
  locked: (_input, { lock }) => lock.time !== null || lock.team !== null,
  unfetched: ({ facts }, one) => isUnfetched(facts.fresh, one),
};

const tradeOfBar = (plan: Plan, one: Intervention): string | null =>
  plan.records.taskKind.get(taskOf(plan, one)?.kindId ?? '')?.trade ?? null;

export const tradesOf = (plan: Plan, worksiteId: string): ReadonlySet<string> =>
  new Set(
    plan
      .tasksOf(worksiteId)
      .flatMap(({ kindId }) => plan.records.taskKind.get(kindId ?? '')?.trade ?? []),
  );

/** Where a bar is worked: its own address, else its worksite's. */
export function placeOfBar(plan: Plan, one: Intervention): string | null {
  const worksite = plan.records.worksite.get(one.worksiteId ?? '');
  return placeOf(plan, one.locationId ?? worksite?.locationId ?? null);
}

function placesOf(plan: Plan, { locationId, otherLocationIds }: Worksite): readonly string[] {
  return [locationId, ...otherLocationIds].flatMap((id) => placeOf(plan, id) ?? []);
}

/** Somebody who is wanted stands on it, alone or with their crew of that day. */
export function worksOn(plan: Plan, one: Intervention, wanted: ReadonlySet<string>): boolean {
  const day = formatLocalDate(dayOfLocal(toLocal(plan.settings.zone, one.start)));
  return one.team.some(({ resourceId }) => {
    if (wanted.has(resourceId)) return true;
    const resource = plan.records.resource.get(resourceId);
    if (resource?.kind !== 'crew') return false;
    return resource.members.some(
      ({ resourceId: id, from, to }) =>
        wanted.has(id) && (from === null || from <= day) && (to === null || day <= to),
    );
  });
}

/** An empty list asks for nothing. */
const asks = (list: readonly string[], of: readonly (string | null)[]): boolean =>
  list.length === 0 || of.some((each) => each !== null && list.includes(each));

type Ask<T> = (one: T) => boolean;

function barAsk(filters: Filters, input: ToFilter): Ask<Intervention> {
  const { plan } = input;
  const people = new Set(filters.people);
  return (one) =>
    asks(filters.trades, [tradeOfBar(plan, one)]) &&
    asks(filters.places, [placeOfBar(plan, one)]) &&
    asks(filters.statuses, [plan.records.worksite.get(one.worksiteId ?? '')?.statusId ?? null]) &&
    (people.size === 0 || worksOn(plan, one, people)) &&
    (filters.only.length === 0 || filters.only.some((only) => ONLY_BARS[only](input, one)));
}

/** A worksite answers as a whole: this trade and that person need not meet on one bar. */
function worksiteAsk(filters: Filters, input: ToFilter): Ask<Worksite> {
  const { plan } = input;
  const people = new Set(filters.people);
  const isOnly = (worksite: Worksite, only: Only): boolean =>
    only === 'provisional'
      ? worksite.start?.certainty === 'provisional'
      : plan.interventionsOfWorksite(worksite.id).some((one) => ONLY_BARS[only](input, one));
  const isOfPeople = (worksite: Worksite): boolean =>
    people.has(worksite.usualCrewId ?? '') ||
    plan.interventionsOfWorksite(worksite.id).some((one) => worksOn(plan, one, people));
  return (worksite) =>
    asks(filters.trades, [...tradesOf(plan, worksite.id)]) &&
    asks(filters.places, placesOf(plan, worksite)) &&
    asks(filters.statuses, [worksite.statusId]) &&
    (people.size === 0 || isOfPeople(worksite)) &&
    (filters.only.length === 0 || filters.only.some((only) => isOnly(worksite, only)));
}

/** People of the list, and the members of its crews. */
function namedPeople(plan: Plan, people: readonly string[]): ReadonlySet<string> {
  const named = new Set(people);
  for (const id of people) {
    const crew = plan.records.resource.get(id);
    if (crew?.kind === 'crew') for (const { resourceId } of crew.members) named.add(resourceId);
  }
  return named;
}

/** Everybody who stands on a bar of these days that answers, with their crews and the members of those. */
function busyWith(bar: Ask<Intervention>, { plan, range }: ToFilter): ReadonlySet<string> {
  const { zone } = plan.settings;
  const start = toUtc(zone, localStartOfDay(range.from));
  const end = toUtc(zone, localStartOfDay(range.from + range.days));
  const ids = [...plan.records.intervention.values()]
    .filter((one) => one.state !== 'cancelled' && one.start < end && one.end > start && bar(one))
    .flatMap(({ team }) => team.map(({ resourceId }) => resourceId));
  return namedPeople(plan, [...new Set(ids)]);
}

/** Of people and machines: those who are named; else whoever is of the trade, or has such a bar in these days. */
function resourceAsk(filters: Filters, input: ToFilter): Ask<Resource> {
  const named = namedPeople(input.plan, filters.people);
  const rest: Filters = { ...filters, people: [] };
  if (!isFiltering(rest)) return ({ id }) => named.has(id);
  const isOfTrade = isFiltering({ ...rest, trades: [] })
    ? () => false
    : ({ trade }: Resource) => asks(filters.trades, [trade]);
  let busy: ReadonlySet<string> | null = null;
  return (resource) => {
    if (named.size > 0 && !named.has(resource.id)) return false;
    busy ??= busyWith(barAsk(rest, input), input);
    return isOfTrade(resource) || busy.has(resource.id);
  };
}

/** Each answer is worked out once: rows and bars ask again and again. */
function remembered<T extends { readonly id: string }>(ask: Ask<T>): Ask<T> {
  const known = new Map<string, boolean>();
  return (one) => {
    let answer = known.get(one.id);
    if (answer === undefined) {
      answer = ask(one);
      known.set(one.id, answer);
    }
    return answer;
  };
}

/** Filters → what they leave. Lazy: only what is asked about is looked at. */
export function shownBy(filters: Filters, input: ToFilter): Shown {
  if (!isFiltering(filters)) return EVERYTHING;
  return {
    isAll: false,
    worksite: remembered(worksiteAsk(filters, input)),
    resource: remembered(resourceAsk(filters, input)),
    bar: remembered(barAsk(filters, input)),
    trade: (trade) => asks(filters.trades, [trade]),
  };
}

/** The worksites that are left, and from where on they have no date. */
export function shownWorksites(
  { worksites, firstUndated }: Pick<Facts, 'worksites' | 'firstUndated'>,
  shown: Shown,
): Pick<Facts, 'worksites' | 'firstUndated'> {
  if (shown.isAll) return { worksites, firstUndated };
  const dated = worksites.slice(0, firstUndated).filter(shown.worksite);
  const undated = worksites.slice(firstUndated).filter(shown.worksite);
  return { worksites: [...dated, ...undated], firstUndated: dated.length };
}
