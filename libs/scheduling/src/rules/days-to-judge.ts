import { MINUTES_PER_DAY, type DayNumber } from '@pastille/time';
import type { Intervention, Plan, Resource } from '../model/index.js';
import { FACTS, laneOf, type Lane } from '../plan/lanes.js';
import { localDaysOf } from '../plan/local-days.js';
import { positionOf, travelMinutes } from './travel.js';

const placeOf = ({ locationId, worksiteId }: Intervention): string | null =>
  locationId ?? worksiteId;

/** Whether the way between two bars, one after the other, is longer than the time between them. */
function isTooFar(plan: Plan, before: Intervention, after: Intervention): boolean {
  if (placeOf(before) === placeOf(after)) return false;
  const here = positionOf(plan, before);
  const there = here ? positionOf(plan, after) : null;
  return here !== null && there !== null && before.end + travelMinutes(here, there) > after.start;
}

/** Whether nothing but the bar before is there to come from. */
const isPlain = ({ ends, lastEnds, facts }: Lane, i: number): boolean =>
  lastEnds[i - 1] === ends[i - 1] && ((facts[i - 1] ?? 0) & FACTS.isDoubtful) === 0;

/** Nearly all bars are at the place of the one before, or near enough. */
function isAtHand(plan: Plan, lane: Lane, i: number): boolean {
  if (!isPlain(lane, i)) return false;
  if (((lane.facts[i] ?? 0) & FACTS.moves) === 0) return true;
  const [before, after] = [lane.bars[i - 1], lane.bars[i]];
  return !before || !after || !isTooFar(plan, before, after);
}

/**
 * On which days somebody may have too little time between two places: where a bar begins elsewhere on
 * the day the one before it ends, or while an earlier one lasts.
 */
export function hurriedDays(plan: Plan, resource: Resource): readonly DayNumber[] {
  const lane = laneOf(plan, resource.id);
  const { starts, ends, lastEnds } = lane;
  const days = localDaysOf(plan.settings.zone);
  const found = new Set<DayNumber>();
  for (let i = 1; i < starts.length; i += 1) {
    const start = starts[i] ?? 0;
    const before = lastEnds[i - 1] ?? 0;
    if (start - before >= MINUTES_PER_DAY) continue;
    const first = days.dayOf(start);
    if (days.midnight(first) >= before) continue;
    const isApart = start >= before;
    if (isApart && isAtHand(plan, lane, i)) continue;
    const last = isApart ? first : days.dayOf(Math.min(before, ends[i] ?? 0));
    for (let day = first; day <= last; day += 1) found.add(day);
  }
  return [...found].sort((a, b) => a - b);
}
