import type { Intervention, Plan } from '@pastille/scheduling';
import { asTold, goesOn } from '@pastille/scheduling/agenda';
import { workedPieces } from '@pastille/scheduling/calendar';
import { occurrencesOf } from '@pastille/scheduling/series';
import {
  dayOf,
  dayOfLocal,
  formatLocalDate,
  localStartOfDay,
  MINUTES_PER_DAY,
  overlaps,
  toLocal,
  toUtc,
  type DayNumber,
  type Interval,
  type LocalDate,
  type Zone,
} from '@pastille/time';

/** A half-day of the calendar: twice the day's number, plus one in the afternoon. */
export type HalfDay = number;

export interface ToldHalf {
  readonly half: HalfDay;
  /** Who and what goes there that day, a crew as its members. */
  readonly goes: readonly string[];
}

/** Something that people were told of, with its half-days, in order. */
export interface ToldWork {
  readonly told: Intervention;
  readonly halves: readonly ToldHalf[];
}

/** Whole local days, both included. */
export function daysInterval({ zone }: { readonly zone: Zone }, from: LocalDate, to: LocalDate) {
  const at = (day: DayNumber): number => toUtc(zone, localStartOfDay(day));
  return { start: at(dayOf(from)), end: at(dayOf(to) + 1) };
}

/** When the afternoon begins for what goes by the clock, in minutes of the day. */
const NOON = 12 * 60;
/** What goes on past that has an afternoon. */
const AFTER_LUNCH = 13 * 60;

const goesByTheClock = ({ kind, amount }: Intervention): boolean =>
  kind === 'block' || amount === null || (kind === 'appointment' && 'minutes' in amount);

/** The half-days that a stretch within one day touches. */
function halvesByTheClock(zone: Zone, { start, end }: Interval): readonly HalfDay[] {
  const from = toLocal(zone, start);
  const day = dayOfLocal(from);
  const first = from - day * MINUTES_PER_DAY;
  const last = first + (end - start);
  const hasMorning = first < NOON;
  const hasAfternoon = !hasMorning || last > AFTER_LUNCH;
  return [...(hasMorning ? [2 * day] : []), ...(hasAfternoon ? [2 * day + 1] : [])];
}

function halvesOf(plan: Plan, told: Intervention): readonly HalfDay[] {
  const { zone } = plan.settings;
  const pieces = workedPieces(plan, told);
  const all = goesByTheClock(told)
    ? pieces.flatMap((piece) => halvesByTheClock(zone, piece))
    : pieces.map(({ half }) => half);
  return [...new Set(all)].sort((a, b) => a - b);
}

function toldWork(plan: Plan, told: Intervention): ToldWork {
  const byDay = new Map<DayNumber, readonly string[]>();
  const halves = halvesOf(plan, told).map((half) => {
    const day = Math.floor(half / 2);
    const goes = byDay.get(day) ?? goesOn(plan, told.team, formatLocalDate(day));
    byDay.set(day, goes);
    return { half, goes };
  });
  return { told, halves };
}

function publishedIn(plan: Plan, window: Interval): readonly Intervention[] {
  const found: Intervention[] = [];
  for (const one of plan.records.intervention.values()) {
    if (!one.published || !overlaps(one.published, window)) continue;
    const told = asTold(one);
    if (told && told.state !== 'cancelled') found.push(told);
  }
  return found;
}

const byStart = (a: ToldWork, b: ToldWork): number =>
  a.told.start - b.told.start || (a.told.id < b.told.id ? -1 : 1);

/**
 * All that people were told of in a window, by start: what was published, never a draft, and what comes
 * again as it is computed.
 */
export const toldIn = (plan: Plan, window: Interval): readonly ToldWork[] =>
  [...publishedIn(plan, window), ...occurrencesOf(plan, window).occurrences]
    .map((told) => toldWork(plan, told))
    .sort(byStart);
