import type { DayNumber } from '@pastille/time';
import { calendarOfResource } from '../calendar/ruling-calendar.js';
import type { Piece } from '../calendar/working-calendar.js';
import { pieces } from '../calendar/working.js';
import type { Absence, Intervention, Plan, Resource } from '../model/index.js';
import { crewsOf } from '../plan/crews.js';
import { isADayOrMore, isHalfADayOrLess } from '../rules/length.js';
import { interventionsWith, presence } from '../rules/presence.js';
import { project, type Axis, type Horizon } from './axis.js';
import { calendarLike } from './calendar-like.js';
import { complement, StretchList, union, type Stretches } from './stretches.js';

/**
 * Which bars keep somebody from something new. `short` and `long`: what the rules let lie over each
 * other (a visit within a job of a day or more) is let lie, whichever of the two the new one is.
 */
export type Kept = 'all' | 'short' | 'long';

/** What somebody has on one local day. */
export interface Day {
  readonly minutes: number;
  readonly bars: readonly Intervention[];
}

interface Window {
  readonly horizon: Horizon;
  readonly times: readonly { readonly bar: Intervention; readonly pieces: readonly Piece[] }[];
  readonly days: ReadonlyMap<DayNumber, Day>;
}

/** On which axis, and what counts as taken. */
export interface Sight {
  readonly plan: Plan;
  readonly axis: Axis;
  readonly kept: Kept;
}

const NO_DAY: Day = { minutes: 0, bars: [] };

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

const isTaken = (bar: Intervention, kept: Kept): boolean =>
  kept === 'all' || !(kept === 'short' ? isADayOrMore(bar) : isHalfADayOrLess(bar));

/**
 * What one person or machine is taken by, worked out where somebody asks. It outlives the plan it was
 * made for as long as nothing changes that it rests on.
 */
export class Agenda {
  readonly resource: Resource;
  /** Its own bars and those of each of its crews, as the plan keeps them. */
  private readonly sources: readonly (readonly Intervention[])[];
  private readonly absences: readonly Absence[];
  private readonly base: readonly unknown[];
  private readonly windows: Window[] = [];
  private readonly busy = new WeakMap<Axis, Map<Kept, Stretches>>();

  constructor(plan: Plan, resource: Resource) {
    this.resource = resource;
    this.sources = Agenda.sourcesOf(plan, resource);
    this.absences = plan.absencesOf(resource.id);
    this.base = Agenda.baseOf(plan);
  }

  /** Whether it would be the same if it were made of this plan. */
  holdsFor(plan: Plan): boolean {
    return (
      sameItems(this.base, Agenda.baseOf(plan)) &&
      this.sameSources(Agenda.sourcesOf(plan, this.resource)) &&
      sameItems(this.absences, plan.absencesOf(this.resource.id))
    );
  }

  /** The positions at which there is no time: taken, away, or not at work. */
  busyOn(sight: Sight): Stretches {
    const { axis, kept } = sight;
    let byKept = this.busy.get(axis);
    if (!byKept) {
      byKept = new Map();
      this.busy.set(axis, byKept);
    }
    let found = byKept.get(kept);
    if (!found) {
      found = union([project(axis, this.takenOn(sight)), axis.breaks]);
      byKept.set(kept, found);
    }
    return found;
  }

  onDay(plan: Plan, horizon: Horizon, day: DayNumber): Day {
    return this.windowOf(plan, horizon).days.get(day) ?? NO_DAY;
  }

  /** Whatever a bar's length depends on beside itself: who leads it, whose hours, which days are off. */
  private static baseOf({ records, settings, holidays }: Plan): readonly unknown[] {
    return [records.resource, records.branch, holidays, settings.zone, settings.hours];
  }

  private static sourcesOf(plan: Plan, { id }: Resource): readonly (readonly Intervention[])[] {
    const crews = crewsOf(plan.records.resource, id);
    return [id, ...crews.map((crew) => crew.id)].map((one) => plan.interventionsOfResource(one));
  }

  private sameSources(sources: readonly (readonly Intervention[])[]): boolean {
    return (
      sources.length === this.sources.length &&
      sources.every((list, i) => {
        const own = this.sources[i];
        return own !== undefined && (own === list || sameItems(own, list));
      })
    );
  }

  private takenOn(sight: Sight): Stretches {
    const { plan, axis, kept } = sight;
    const { from, to } = axis.horizon;
    const taken = new StretchList(from);
    const add = (start: number, end: number): void =>
      taken.add(Math.max(from, start), Math.min(to, end));
    const { kind, id } = this.resource;
    if (kind !== 'subcontractor') {
      const own: Kept = kind === 'equipment' ? 'all' : kept;
      const { times } = this.windowOf(plan, axis.horizon);
      const bars = times.filter(({ bar }) => isTaken(bar, own));
      for (const { start, end } of bars.flatMap((one) => one.pieces)) add(start, end);
    }
    for (const { resourceId, start, end } of this.absences) if (resourceId === id) add(start, end);
    if (kind === 'staff') this.addTimeOff(sight, add);
    return taken.merged();
  }

  /** Half-days of which something is worked count whole; hours must be worked to the minute. */
  private addTimeOff({ plan, axis }: Sight, add: (start: number, end: number) => void): void {
    const own = calendarOfResource(plan, this.resource);
    if (calendarLike(own) === axis.calendar) return;
    if (axis.mode === 'half-days') {
      for (const { half, start, end } of axis.pieces) {
        const worked = own.piecesOn(Math.floor(half / 2)).some((piece) => piece.half === half);
        if (!worked) add(start, end);
      }
      return;
    }
    const { from, to } = axis.horizon;
    const worked = new StretchList(from);
    for (const { start, end } of pieces(own, from, to)) worked.add(start, end);
    const off = complement(worked.merged(), from, to);
    for (let i = 0; i < off.length; i += 2) add(off[i] ?? 0, off[i + 1] ?? 0);
  }

  private windowOf(plan: Plan, horizon: Horizon): Window {
    const { firstDay, lastDay } = horizon;
    const known = this.windows.find(
      (one) => one.horizon.firstDay === firstDay && one.horizon.lastDay === lastDay,
    );
    if (known) return known;
    const times = interventionsWith(plan, this.resource)
      .filter((bar) => bar.start < horizon.to && bar.end > horizon.from)
      .map((bar) => ({ bar, pieces: presence(plan, this.resource, bar) }));
    const made = { horizon, times, days: daysOf(times) };
    this.windows.unshift(made);
    this.windows.length = Math.min(this.windows.length, 2);
    return made;
  }
}

function daysOf(times: Window['times']): ReadonlyMap<DayNumber, Day> {
  const days = new Map<DayNumber, { minutes: number; bars: Intervention[] }>();
  for (const { bar, pieces: worked } of times) {
    for (const { half, start, end } of worked) {
      const number = Math.floor(half / 2);
      const day = days.get(number) ?? { minutes: 0, bars: [] };
      day.minutes += end - start;
      if (day.bars.at(-1) !== bar) day.bars.push(bar);
      days.set(number, day);
    }
  }
  return days;
}
