import type { Location } from '@pastille/scheduling';
import { addressOf } from '../day/work-facts.js';

interface Place {
  readonly address: string | null;
  /** « 45.57,5.92 » */
  readonly position: string | null;
}

function placeOf(location: Location | null): Place {
  const address = addressOf(location);
  if (location === null) return { address, position: null };
  const { latitude, longitude } = location;
  const isKnown = latitude !== null && longitude !== null;
  return { address, position: isKnown ? `${latitude},${longitude}` : null };
}

function openStreetMap({ address, position }: Place): string {
  const [latitude = '', longitude = ''] = position?.split(',') ?? [];
  return position
    ? `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
    : `https://www.openstreetmap.org/search?query=${encodeURIComponent(address ?? '')}`;
}

/**
 * What opens the map of that phone: Apple's on an iPhone, whatever app Android has for `geo:`, else a map
 * in the browser. `null` where nobody knows the place.
 */
export function mapLink(location: Location | null, userAgent: string): string | null {
  const place = placeOf(location);
  const { address, position } = place;
  const asked = address ?? position;
  if (asked === null) return null;
  const query = encodeURIComponent(asked);
  if (/Android/i.test(userAgent)) return `geo:${position ?? '0,0'}?q=${query}`;
  if (!/iPhone|iPad|Macintosh/i.test(userAgent)) return openStreetMap(place);
  return `https://maps.apple.com/?q=${query}${position ? `&ll=${position}` : ''}`;
}
