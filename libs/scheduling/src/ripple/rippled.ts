import type { Change } from '../changes/change.js';
import type { Reason, Stop } from '../decide/outcome.js';
import type { Intervention } from '../model/index.js';
import type { Bar } from './bar.js';

/** What followed, in the order in which it was reached: the roots themselves are not among it. Stops by id. */
export interface Rippled {
  readonly changes: readonly Change[];
  readonly reasons: readonly Reason[];
  readonly stops: readonly Stop[];
}

/** The same bar elsewhere; what was said about its arrival moves along. */
export function standingAt(
  one: Intervention,
  { start, end }: Pick<Intervention, 'start' | 'end'>,
): Intervention {
  const by = start - one.start;
  const { arrival } = one;
  const later = arrival && by !== 0 ? { from: arrival.from + by, to: arrival.to + by } : arrival;
  return { ...one, start, end, arrival: later };
}

export function reasonOf({ record, start, push }: Bar): Reason {
  const cause = push ? push.cause : 'asked';
  const by = push ? push.by : null;
  return { interventionId: record.id, cause, by, from: record.start, to: start };
}
