import type { Conflict } from '@pastille/scheduling';
import { dayOfLocal, toLocal, type Zone } from '@pastille/time';

/**
 * The name of a line of the list: the same for as long as a planner takes it for the same thing. A day
 * with too little rest, or with more work than people, stays that day while bars come and go on it; to
 * the engine, whose keys name the bars, it is another conflict each time.
 */
export function entryKey({ code, subject, from, needed, key }: Conflict, zone: Zone): string {
  if (from === null || (code !== 'capacity-exceeded' && code !== 'rest-too-short')) return key;
  const kind = needed === null ? 'whole' : 'night';
  return `${code} ${subject} ${kind} ${dayOfLocal(toLocal(zone, from))}`;
}
