import { MINUTES_PER_DAY, type DayNumber } from '@pastille/time';
import type { Intervention, Plan, Resource } from '../model/index.js';
import { FACTS, laneOf, type Lane } from '../plan/lanes.js';
import { localDaysOf, type LocalDays } from '../plan/local-days.js';
import { learnPlaces, positionOf, travelMinutes } from './travel.js';

/** Whether the way between two bars, one after the other, is longer than the time between them. */
function isTooFar(plan: Plan, before: Intervention, after: Intervention): boolean {
  const here = positionOf(plan, before);
  const there = here ? positionOf(plan, after) : null;
  return here !== null && there !== null && before.end + travelMinutes(here, there) > after.start;
}

/** Whether nothing but the bar before is there to come from. */
const isPlain = ({ ends, lastEnds, facts }: Lane, i: number): boolean =>
  lastEnds[i - 1] === ends[i - 1] && ((facts[i - 1] ?? 0) & FACTS.isDoubtful) === 0;

/** Nearly all bars are at the place of the one before. */
const staysThere = (lane: Lane, i: number): boolean =>
  ((lane.facts[i] ?? 0) & FACTS.moves) === 0 && isPlain(lane, i);

/** Of the others, most are near enough. */
function isAtHand(plan: Plan, lane: Lane, i: number): boolean {
  if (!isPlain(lane, i)) return false;
  const [before, after] = [lane.bars[i - 1], lane.bars[i]];
  return !before || !after || !isTooFar(plan, before, after);
}

/** Whether the bar begins on a day that an earlier one reaches into. */
function sharesDay(days: LocalDays, { starts, lastEnds }: Lane, i: number): boolean {
  const start = starts[i] ?? 0;
  const before = lastEnds[i - 1] ?? 0;
  return start - before < MINUTES_PER_DAY && days.midnight(days.dayOf(start)) < before;
}

interface Asked {
  readonly plan: Plan;
  readonly days: LocalDays;
  readonly lane: Lane;
}

/** Whether on the day a bar begins somebody may have too little time to come to it, by where bars stand. */
function isHurried({ plan, days, lane }: Asked, i: number): boolean {
  const isWhole = sharedUntil(lane, i) <= (lane.starts[i] ?? 0);
  if (isWhole && staysThere(lane, i)) return false;
  if (!sharesDay(days, lane, i)) return false;
  return !isWhole || !isAtHand(plan, lane, i);
}

/** Until when an earlier bar lasts beside this one. */
const sharedUntil = ({ lastEnds, ends }: Lane, i: number): number =>
  Math.min(lastEnds[i - 1] ?? 0, ends[i] ?? 0);

/**
 * On which days somebody may have too little time between two places: where a bar begins elsewhere on
 * the day the one before it ends, or while an earlier one lasts.
 */
export function hurriedDays(plan: Plan, resource: Resource): readonly DayNumber[] {
  const lane = laneOf(plan, resource.id);
  const days = localDaysOf(plan.settings.zone);
  const found = new Set<DayNumber>();
  const asked = { plan, days, lane };
  learnPlaces(plan);
  for (let i = 1; i < lane.starts.length; i += 1) {
    if (!isHurried(asked, i)) continue;
    const start = lane.starts[i] ?? 0;
    const last = days.dayOf(Math.max(start, sharedUntil(lane, i)));
    for (let day = days.dayOf(start); day <= last; day += 1) found.add(day);
  }
  return [...found].sort((a, b) => a - b);
}
