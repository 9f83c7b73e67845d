import { overlaps, type Interval } from '@pastille/time';
import { followsCalendar } from '../calendar/worked-pieces.js';
import { endOf } from '../decide/placement.js';
import type { Intervention, Plan } from '../model/index.js';

/**
 * What was closed after the bar was drawn takes working time out of it: it stays as long as it was and
 * holds less than it should. Answers the part of the bar that is lost; `null` where nothing is.
 */
export function shortenedBy(
  plan: Plan,
  bar: Intervention,
  closed: readonly Interval[],
): Interval | null {
  const { start, end } = bar;
  if (!followsCalendar(bar)) return null;
  const hit = closed.find((one) => overlaps(one, bar));
  if (!hit || endOf(plan, bar, start) <= end) return null;
  return { start: Math.max(hit.start, start), end: Math.min(hit.end, end) };
}
