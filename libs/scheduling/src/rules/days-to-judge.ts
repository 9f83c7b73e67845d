import type { DayNumber } from '@pastille/time';
import type { Lane } from '../plan/lanes.js';
import type { LocalDays } from '../plan/local-days.js';

/** On which days two bars of a lane may stand: a bar begins while an earlier one lasts, or on its last day. */
export function crowdedDays(
  days: LocalDays,
  { starts, ends, lastEnds }: Lane,
): readonly DayNumber[] {
  const found: DayNumber[] = [];
  let next = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < starts.length; i += 1) {
    const start = starts[i] ?? 0;
    const before = lastEnds[i - 1] ?? 0;
    // A day and a half apart is another day in every zone: most bars are told apart without looking at one.
    if (start - before > 2160) continue;
    const first = days.dayOf(start);
    if (days.midnight(first) >= before) continue;
    const last = days.dayOf(Math.max(start, Math.min(before, ends[i] ?? 0) - 1));
    for (let day = Math.max(first, next); day <= last; day += 1) found.push(day);
    next = Math.max(next, last + 1);
  }
  return found;
}
