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
    const parts = new Map<string, number>();
    for (const { type, value } of format.formatToParts(t * 60000)) parts.set(type, Number(value));
    const part = (type: string): number => parts.get(type) ?? 0;
    const days = dayNumberOf(part('year'), part('month'), part('day'));
    return days * MINUTES_PER_DAY + part('hour') * 60 + part('minute') - t;
  };
  const end = dayNumberOf(toYear + 1, 1, 1) * MINUTES_PER_DAY;
  let at = dayNumberOf(fromYear, 1, 1) * MINUTES_PER_DAY;
  const transitions: Minutes[] = [];
  const offsets = [offsetAt(at)];
  // Two changes less than a week apart have not been seen in any zone since 1970.
  for (let next = at + 7 * MINUTES_PER_DAY; next <= end; next += 7 * MINUTES_PER_DAY) {
    const offset = offsetAt(next);
    if (offset !== offsets.at(-1)) {
      transitions.push(firstMinuteWith(offset, { after: at, upTo: next }, offsetAt));
      offsets.push(offset);
    }
    at = next;
  }
  return { name, transitions, offsets };
}

/** Bisects `(after, upTo]` for the first minute whose offset is `wanted`. */
function firstMinuteWith(
  wanted: number,
  { after, upTo }: { readonly after: Minutes; readonly upTo: Minutes },
  offsetAt: (t: Minutes) => number,
): Minutes {
  let low = after;
  let high = upTo;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === wanted) high = middle;
    else low = middle;
  }
  return high;
}
