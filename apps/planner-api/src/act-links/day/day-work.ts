import type { Intervention, OccurrenceKey, Plan } from '@pastille/scheduling';
import { asTold, goesOn } from '@pastille/scheduling/agenda';
import { dayIn, workedPieces } from '@pastille/scheduling/calendar';
import { occurrencesOf } from '@pastille/scheduling/series';
import {
  dayOf,
  formatLocalDate,
  localStartOfDay,
  toUtc,
  type DayNumber,
  type Interval,
  type LocalDate,
  type Minutes,
} from '@pastille/time';
import { publishedMarkOf, seriesMarkOf } from '../links/published-mark.js';
import { namedUuid } from '../../platform/named-uuid.js';

/** One intervention on one day, as it was published. */
export interface DayWork {
  /** The one that an act is about; of an occurrence that nothing touched, the one that it would become. */
  readonly interventionId: string;
  readonly told: Intervention;
  readonly date: LocalDate;
  /** From the first to the last worked minute of that day. */
  readonly start: Minutes;
  readonly end: Minutes;
  /** Which of its worked days it is, from 1, and of how many. */
  readonly nth: number;
  readonly of: number;
  /** Worked half-days of the bar after that day. */
  readonly halfDaysAfter: number;
  /** Who and what goes there that day, a crew as its members. */
  readonly goes: readonly string[];
  readonly mark: number;
  /** An occurrence that nothing touched: what must be touched first. */
  readonly untouched: OccurrenceKey | null;
}

export function dayInterval(plan: Plan, date: LocalDate): Interval {
  const { zone } = plan.settings;
  const day = dayOf(date);
  const at = (one: DayNumber): Minutes => toUtc(zone, localStartOfDay(one));
  return { start: at(day), end: at(day + 1) };
}

interface Named {
  readonly interventionId: string;
  readonly told: Intervention;
  readonly mark: number;
  readonly untouched: OccurrenceKey | null;
}

/** That intervention on that day; `null` where it is not worked then. */
function onDay(plan: Plan, named: Named, date: LocalDate): DayWork | null {
  const { told } = named;
  const day = dayOf(date);
  const pieces = workedPieces(plan, told);
  const days = [...new Set(pieces.map(({ half }) => Math.floor(half / 2)))];
  const own = pieces.filter(({ half }) => Math.floor(half / 2) === day);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  const halves = new Set(pieces.map(({ half }) => half).filter((half) => half >= 2 * (day + 1)));
  return {
    ...named,
    date,
    start: first.start,
    end: last.end,
    nth: days.indexOf(day) + 1,
    of: days.length,
    halfDaysAfter: halves.size,
    goes: goesOn(plan, told.team, date),
  };
}

/** What an act on an occurrence would make of it: the same id for the same occurrence, so that it is made once. */
export const idOfOccurrence = ({ seriesId, key }: OccurrenceKey): string =>
  namedUuid(seriesId, `occurrence ${key}`);

function publishedOf(one: Intervention): Named | null {
  const told = asTold(one);
  if (!told || !one.published) return null;
  const mark = publishedMarkOf(one.published);
  return { interventionId: one.id, told, mark, untouched: null };
}

/** One intervention on a day, whoever goes there and whatever became of it. */
export function workOf(plan: Plan, interventionId: string, date: LocalDate): DayWork | null {
  const one = plan.intervention(interventionId);
  const named = one && publishedOf(one);
  return named ? onDay(plan, named, date) : null;
}

const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

function publishedOn(plan: Plan, window: Interval): readonly Named[] {
  const found: Named[] = [];
  for (const one of plan.records.intervention.values()) {
    if (!one.published || !overlaps(one.published, window)) continue;
    const named = publishedOf(one);
    if (named && named.told.state !== 'cancelled') found.push(named);
  }
  return found;
}

function untouchedOn(plan: Plan, window: Interval): readonly Named[] {
  return occurrencesOf(plan, window).occurrences.flatMap((told): readonly Named[] => {
    const series = plan.records.series.get(told.occurrence.seriesId);
    if (!series) return [];
    const interventionId = idOfOccurrence(told.occurrence);
    return [{ interventionId, told, mark: seriesMarkOf(series), untouched: told.occurrence }];
  });
}

/** What somebody was told to do on a day, by hour. Drafts are nobody's business yet. */
export function ownDay(plan: Plan, resourceId: string, date: LocalDate): readonly DayWork[] {
  const window = dayInterval(plan, date);
  return [...publishedOn(plan, window), ...untouchedOn(plan, window)]
    .map((named) => onDay(plan, named, date))
    .filter((work) => work !== null)
    .filter(({ goes }) => goes.includes(resourceId))
    .sort((a, b) => a.start - b.start || (a.interventionId < b.interventionId ? -1 : 1));
}

/** The next day, this one included, on which a series sends somebody out; `null` within two months. */
export function nextOfSeries(
  plan: Plan,
  { seriesId, resourceId }: { readonly seriesId: string; readonly resourceId: string },
  from: LocalDate,
): DayWork | null {
  const window = { ...dayInterval(plan, from), end: dayInterval(plan, from).start + 62 * 1440 };
  const starts = [...publishedOn(plan, window), ...untouchedOn(plan, window)]
    .filter(({ told }) => told.occurrence?.seriesId === seriesId)
    .map((named) => ({ named, date: dateOf(plan, Math.max(named.told.start, window.start)) }))
    .map(({ named, date }) => onDay(plan, named, date))
    .filter((work) => work !== null)
    .filter(({ goes }) => goes.includes(resourceId))
    .sort((a, b) => a.start - b.start);
  return starts[0] ?? null;
}

/** The day from which on, or else the last on which, somebody goes to an intervention; `null` where never. */
export function ownNext(
  plan: Plan,
  { interventionId, resourceId }: { readonly interventionId: string; readonly resourceId: string },
  from: LocalDate,
): DayWork | null {
  const one = plan.intervention(interventionId);
  const named = one && publishedOf(one);
  if (!named) return null;
  const days = new Set(workedPieces(plan, named.told).map(({ half }) => Math.floor(half / 2)));
  const own = [...days].filter((day) =>
    goesOn(plan, named.told.team, formatLocalDate(day)).includes(resourceId),
  );
  const day = own.find((one) => one >= dayOf(from)) ?? own.at(-1);
  return day === undefined ? null : onDay(plan, named, formatLocalDate(day));
}

const dateOf = ({ settings }: Plan, at: Minutes): LocalDate =>
  formatLocalDate(dayIn(settings.zone, at));
