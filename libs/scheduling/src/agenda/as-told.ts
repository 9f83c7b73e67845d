import { isTheSame } from '../publication/has-draft.js';
import type { Intervention } from '../model/index.js';

/**
 * The intervention as people were told of it: the published slot, team and state in place of what is
 * planned meanwhile. `null` = nobody was told. A window of arrival keeps its distance from the start.
 */
export function asTold(one: Intervention): Intervention | null {
  const { published, arrival } = one;
  if (published === null) return null;
  if (isTheSame(published, one)) return one;
  const later = published.start - one.start;
  return {
    ...one,
    ...{ start: published.start, end: published.end },
    ...{ team: published.team, state: published.state },
    arrival: arrival && { from: arrival.from + later, to: arrival.to + later },
  };
}
