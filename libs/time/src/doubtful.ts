import { dayOfLocal, localStartOfDay } from './local-date.js';
import { MINUTES_PER_DAY, type LocalMinutes } from './minutes.js';
import { toLocal, toUtc, type Zone } from './zone.js';

/**
 * Whether programs disagree on what the clock means: in the night of a change it never shows that time,
 * or shows it twice. RFC 5545 says which instant is meant, but PHP and pytz take the other one.
 */
export function isDoubtful(zone: Zone, local: LocalMinutes): boolean {
  const t = toUtc(zone, local);
  if (toLocal(zone, t) !== local) return true;
  const nextDay = t + MINUTES_PER_DAY;
  const later = local - (toLocal(zone, nextDay) - nextDay);
  return later !== t && toLocal(zone, later) === local;
}

/** What the clock shows just before and just after a change, as minutes of a day. */
interface Leap {
  readonly from: number;
  readonly to: number;
}

const minuteOfDay = (local: LocalMinutes): number => local - localStartOfDay(dayOfLocal(local));

const known = new WeakMap<Zone, readonly Leap[]>();

function leapsOf(zone: Zone): readonly Leap[] {
  const found = known.get(zone);
  if (found) return found;
  const texts = zone.transitions.map((t, i) => {
    const [before = 0, after = 0] = zone.offsets.slice(i, i + 2);
    const from = minuteOfDay(t + Math.min(before, after));
    return `${from} ${from + Math.abs(after - before)}`;
  });
  const leaps = [...new Set(texts)].map((text) => {
    const [from = 0, to = 0] = text.split(' ').map(Number);
    return { from, to };
  });
  known.set(zone, leaps);
  return leaps;
}

/**
 * Whether every visit of a series that takes place between these two wall times is read alike by all
 * programs. It is not where a visit may lie across the hour in which the clocks change: of such a series
 * each visit is to be told as an event of its own, without a rule. That depends on the time of day alone,
 * so that a feed does not change its mind from one season to the next.
 */
export function isClearAllYear(zone: Zone, start: LocalMinutes, end: LocalMinutes): boolean {
  const from = minuteOfDay(start);
  const to = from + end - start;
  // From the night before, for a leap may go on past midnight.
  const nights = Array.from({ length: Math.ceil(to / MINUTES_PER_DAY) + 1 }, (_, i) => i - 1);
  return leapsOf(zone).every((leap) =>
    nights.every((night) => {
      const shift = night * MINUTES_PER_DAY;
      return to <= leap.from + shift || from >= leap.to + shift;
    }),
  );
}
