import { formatLocalDate, weekdayOf, type Minutes } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type { Crew, Intervention, Plan, Resource, Worksite } from '../model/index.js';
import type { Horizon } from './axis.js';
import { agendaOf } from './busy.js';
import { kilometresBetween, type Point } from './distance.js';
import { hasSkills, isSkilled } from './skills.js';

/** The day's job nearest to where the new one would be. */
export interface Nearest {
  readonly bar: Intervention;
  readonly kilometres: number;
}

/** What speaks for or against somebody at one slot. */
export interface Facts {
  readonly minutesThatWeek: number;
  readonly nearest: Nearest | null;
  readonly isUsual: boolean;
  /** Less is better. */
  readonly rank: number;
}

/** Where the place of a job counts but is not known: neither near nor far. */
const UNKNOWN_KILOMETRES = 15;
const MOST_KILOMETRES = 60;
/** A wish kept is worth half an hour's drive, or most of a week's load. */
export const WISH = 30;
/** Somebody with a skill that is not needed here may be needed elsewhere. */
const SPARE_SKILL = 3;

export const kilometresWeighed = (nearest: Nearest | null): number =>
  nearest ? Math.min(nearest.kilometres, MOST_KILOMETRES) : UNKNOWN_KILOMETRES;

type Placed = Pick<Intervention, 'locationId' | 'worksiteId'>;

function pointOf({ records }: Plan, { locationId, worksiteId }: Placed): Point | null {
  const worksite = worksiteId === null ? undefined : records.worksite.get(worksiteId);
  const id = locationId ?? worksite?.locationId ?? null;
  const location = id === null ? undefined : records.location.get(id);
  if (!location || location.latitude === null || location.longitude === null) return null;
  return { latitude: location.latitude, longitude: location.longitude };
}

function usualCrew(plan: Plan, { worksite }: Wanted): Crew | null {
  const id = worksite?.usualCrewId ?? null;
  const crew = id === null ? undefined : plan.records.resource.get(id);
  return crew?.kind === 'crew' ? crew : null;
}

const isIn = (crew: Crew, resource: Resource, date: string): boolean =>
  crew.id === resource.id ||
  crew.members.some(
    ({ resourceId, from, to }) =>
      resourceId === resource.id && (from ?? '') <= date && date <= (to ?? '9'),
  );

/** What is to be done, as far as it says who suits. */
export interface Wanted {
  readonly worksite: Worksite | null;
  readonly skills: readonly string[];
  readonly query: { readonly locationId: string | null };
}

/** Looks at people one slot at a time; what belongs to the place is worked out once. */
export class FactFinder {
  readonly crew: Crew | null;
  private readonly point: Point | null;
  private readonly plan: Plan;
  private readonly wanted: Wanted;
  private readonly horizon: Horizon;

  constructor(plan: Plan, wanted: Wanted, horizon: Horizon) {
    this.plan = plan;
    this.wanted = wanted;
    this.horizon = horizon;
    this.crew = usualCrew(plan, wanted);
    const worksiteId = wanted.worksite?.id ?? null;
    this.point = pointOf(plan, { locationId: wanted.query.locationId, worksiteId });
  }

  of(resource: Resource, start: Minutes): Facts {
    const day = dayIn(this.plan.settings.zone, start);
    const date = formatLocalDate(day);
    const agenda = agendaOf(this.plan, resource);
    const monday = day - weekdayOf(day);
    let minutesThatWeek = 0;
    for (let one = monday; one < monday + 7; one += 1) {
      minutesThatWeek += agenda.onDay(this.plan, this.horizon, one).minutes;
    }
    const nearest = this.nearestOf(agenda.onDay(this.plan, this.horizon, day).bars);
    const isUsual = this.crew !== null && isIn(this.crew, resource, date);
    const spare = hasSkills(resource)
      ? resource.skills.filter(
          ({ name }) => !this.wanted.skills.includes(name) && isSkilled(resource, name, date),
        ).length
      : 0;
    const rank =
      kilometresWeighed(nearest) +
      Math.round(minutesThatWeek / 60) +
      SPARE_SKILL * spare -
      (isUsual ? WISH : 0);
    return { minutesThatWeek, nearest, isUsual, rank };
  }

  private nearestOf(bars: readonly Intervention[]): Nearest | null {
    let nearest: Nearest | null = null;
    if (!this.point) return null;
    for (const bar of bars) {
      const point = pointOf(this.plan, bar);
      const kilometres = point ? kilometresBetween(this.point, point) : null;
      if (kilometres === null || (nearest && nearest.kilometres <= kilometres)) continue;
      nearest = { bar, kilometres };
    }
    return nearest;
  }
}
