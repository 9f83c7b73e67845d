import type { Intervention, Location, Plan, Table, Worksite } from '../model/index.js';
import { kilometresBetween, type Point } from '../slots/distance.js';

/** Roads are longer than the crow flies: about 1.3 times, measured for France (Berens and Körling, 1985; Ballou et al., 2002). */
const DETOUR = 1.3;
/** Kilometres an hour of a laden van, towns and parking included: what a planner reckons with. */
const SPEED = 50;
const MINUTES_PER_KILOMETRE = (DETOUR / SPEED) * 60;

/** Whole minutes on the road from one place to another. */
export const travelMinutes = (a: Point, b: Point): number =>
  Math.round(kilometresBetween(a, b) * MINUTES_PER_KILOMETRE);

type Places = ReadonlyMap<string, Location>;

interface Known {
  readonly of: Table<Location>;
  readonly places: Places;
}

const known = new WeakMap<Table<Worksite>, Known>();

/** Works out once where all worksites are, before many of them are asked for. */
export function learnPlaces({ records }: Plan): void {
  if (known.get(records.worksite)?.of === records.location) return;
  const places = new Map<string, Location>();
  records.worksite.forEach(({ id, locationId }) => {
    const place = locationId === null ? undefined : records.location.get(locationId);
    if (place) places.set(id, place);
  });
  known.set(records.worksite, { of: records.location, places });
}

function placeOfWorksite({ records }: Plan, id: string): Location | undefined {
  const learnt = known.get(records.worksite);
  if (learnt?.of === records.location) return learnt.places.get(id);
  const locationId = records.worksite.get(id)?.locationId ?? null;
  return locationId === null ? undefined : records.location.get(locationId);
}

function placeOf(plan: Plan, { locationId, worksiteId }: Intervention): Location | undefined {
  if (locationId !== null) return plan.records.location.get(locationId);
  return worksiteId === null ? undefined : placeOfWorksite(plan, worksiteId);
}

const isOnMap = (place: Location | undefined): place is Location & Point =>
  place !== undefined && place.latitude !== null && place.longitude !== null;

/** Where on Earth a bar is, when somebody found out. */
export function positionOf(plan: Plan, one: Intervention): Point | null {
  const place = placeOf(plan, one);
  return isOnMap(place) ? place : null;
}
