import type { CalendarEvent } from '../calendar-event.js';
import { parameterValue } from './text-value.js';

/** Metres around the position within which one has arrived. */
const RADIUS = 100;

/** Six decimals are a decimetre; more would be noise that changes. */
const degrees = (value: number): string => String(Number(value.toFixed(6)));

/**
 * GEO, which is also written on the equator and on the meridian of Greenwich, and Apple's form of it,
 * with quoted parameters: an address with `;` or `:` would otherwise corrupt the property.
 */
export function placeLines({ location, position }: CalendarEvent): readonly string[] {
  if (!position) return [];
  const [lat, lon] = [degrees(position.lat), degrees(position.lon)];
  const geo = `GEO:${lat};${lon}`;
  if (location === null) return [geo];
  const title = parameterValue(location);
  return [
    geo,
    `X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=${RADIUS};X-TITLE=${title}:geo:${lat},${lon}`,
  ];
}
