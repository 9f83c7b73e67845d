import { dayNumberOf } from './local-date.js';
import { MINUTES_PER_DAY, type Minutes } from './minutes.js';
import type { Zone } from './zone.js';

/**
 * Reads the host's tz data once and returns it as a table over `[fromYear, toYear]`.
 * Only the server calls this; the table then travels inside the plan.
 *
 * @throws RangeError when the host does not know the zone.
 */
export function zoneFromIntl(name: string, fromYear: number, toYear: number): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const offsetAt = (t: Minutes): number => {
    const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0 } as Record<string, number>;
    for (const { type, value } of format.formatToParts(t * 60000)) part[type] = Number(value);
    const days = dayNumberOf(part['year'] ?? 0, part['month'] ?? 1, part['day'] ?? 1);
    return days * MINUTES_PER_DAY + (part['hour'] ?? 0) * 60 + (part['minute'] ?? 0) - t;
  };
  const end = dayNumberOf(toYear + 1, 1, 1) * MINUTES_PER_DAY;
  let at = dayNumberOf(fromYear, 1, 1) * MINUTES_PER_DAY;
  const transitions: Minutes[] = [];
  const offsets = [offsetAt(at)];
  // Two changes less than a week apart have not been seen in any zone since 1970.
  for (let next = at + 7 * MINUTES_PER_DAY; next <= end; next += 7 * MINUTES_PER_DAY) {
    const offset = offsetAt(next);
    if (offset !== offsets.at(-1)) {
      transitions.push(firstMinuteWith(offset, at, next, offsetAt));
      offsets.push(offset);
    }
    at = next;
  }
  return { name, transitions, offsets };
}

/** Bisects `(low, high]` for the first minute whose offset is `wanted`. */
function firstMinuteWith(
  wanted: number,
  low: Minutes,
  high: Minutes,
  offsetAt: (t: Minutes) => number,
): Minutes {
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === wanted) after = middle;
    else before = middle;
  }
  return after;
}
