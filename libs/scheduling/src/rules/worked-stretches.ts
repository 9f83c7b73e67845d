import type { DayNumber, Interval, Minutes } from '@pastille/time';
import { followsCalendar } from '../calendar/worked-pieces.js';
import type { Intervention, Plan, Resource } from '../model/index.js';
import { barsOfWithin } from '../plan/lanes.js';
import { localDaysOf } from '../plan/local-days.js';
import { presence } from './presence.js';

/** Somebody at work without a break; `first` and `last`: on which bars it begins and ends. */
export interface Stretch extends Interval {
  readonly first: Intervention;
  readonly last: Intervention;
}

/** Nobody works round the clock: a longer block says where a machine stands, not when people rest. */
const LONGEST_BY_THE_CLOCK = 1440;

const tellsHours = (bar: Intervention): boolean =>
  followsCalendar(bar) || bar.end - bar.start <= LONGEST_BY_THE_CLOCK;

interface Asked {
  readonly plan: Plan;
  readonly resource: Resource;
}

function piecesWithin({ plan, resource }: Asked, from: Minutes, to: Minutes): Stretch[] {
  const found: Stretch[] = [];
  for (const bar of barsOfWithin(plan, resource.id, { start: from, end: to })) {
    if (!tellsHours(bar)) continue;
    for (const { start, end } of presence(plan, resource, bar)) {
      if (start < to && end > from) found.push({ start, end, first: bar, last: bar });
    }
  }
  return found.sort((a, b) => a.start - b.start || (a.first.id < b.first.id ? -1 : 1));
}

/** When somebody is at work within `[from, to)`, in order; what touches or overlaps is one stretch. */
export function stretchesWithin(asked: Asked, from: Minutes, to: Minutes): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const piece of piecesWithin(asked, from, to)) {
    const last = merged.at(-1);
    if (!last || piece.start > last.end) merged.push(piece);
    else if (piece.end > last.end) {
      merged[merged.length - 1] = { ...last, end: piece.end, last: piece.last };
    }
  }
  return merged;
}

/** Each bar of somebody on one local day, from its first to its last minute there, by start, then id; none where there is but one. */
export function stayOn({ plan, resource }: Asked, day: DayNumber): readonly Stretch[] {
  const days = localDaysOf(plan.settings.zone);
  const [from, to] = [days.midnight(day), days.midnight(day + 1)];
  const found: Stretch[] = [];
  const bars = barsOfWithin(plan, resource.id, { start: from, end: to });
  if (bars.length < 2) return found;
  for (const bar of bars) {
    const own = presence(plan, resource, bar).filter(({ start, end }) => start < to && end > from);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last) found.push({ start: first.start, end: last.end, first: bar, last: bar });
  }
  return found.sort((a, b) => a.start - b.start || (a.first.id < b.first.id ? -1 : 1));
}
