import type { Intervention, Plan, Series } from '@pastille/scheduling';
import { overridesOf } from '@pastille/scheduling/series';
import type { Minutes } from '@pastille/time';

/** The next open visit of a series as it stands on the board, touched or not. */
export function nextStanding(plan: Plan, series: Series, now: Minutes): Intervention | null {
  return [...overridesOf(plan, series.id).values()].reduce<Intervention | null>(
    (next, one) =>
      one.state === 'open' && one.start >= now && (next === null || one.start < next.start)
        ? one
        : next,
    null,
  );
}
