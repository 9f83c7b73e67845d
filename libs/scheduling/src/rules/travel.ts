import type { Intervention, Location, Plan } from '../model/index.js';

/** Mean radius of the Earth in kilometres (IUGG, 1980). */
const EARTH_RADIUS = 6371;
/** Roads are longer than the crow flies: about 1.3 times, measured for France (Berens and Körling, 1985; Ballou et al., 2002). */
const DETOUR = 1.3;
/** Kilometres an hour of a laden van, towns and parking included: what a planner reckons with. */
const SPEED = 50;

interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres, by the haversine formula. */
function distance(a: Position, b: Position): number {
  const latitudes = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitudes = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const both = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude));
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(latitudes + both * longitudes)));
}

/** Whole minutes on the road from one place to another. */
export const travelMinutes = (a: Position, b: Position): number =>
  Math.round(((distance(a, b) * DETOUR) / SPEED) * 60);

function placeOf({ records }: Plan, one: Intervention): Location | undefined {
  const worksite = one.worksiteId === null ? undefined : records.worksite.get(one.worksiteId);
  const id = one.locationId ?? worksite?.locationId ?? null;
  return id === null ? undefined : records.location.get(id);
}

/** Where on Earth a bar is, when somebody found out. */
export function positionOf(plan: Plan, one: Intervention): Position | null {
  const place = placeOf(plan, one);
  if (!place || place.latitude === null || place.longitude === null) return null;
  return { latitude: place.latitude, longitude: place.longitude };
}
