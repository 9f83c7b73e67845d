import { sameValue } from '../changes/same-value.js';
import type { Intervention, PublishedCopy } from '../model/index.js';

/** What technicians, sheets and feeds are told of an intervention. */
export const copyOf = ({ start, end, team, state }: Intervention): PublishedCopy => ({
  start,
  end,
  team,
  state,
});

/** Whether both say the same to whoever is told: thousands of bars are compared after one gesture. */
export const isTheSame = (a: PublishedCopy, b: PublishedCopy): boolean =>
  a.start === b.start && a.end === b.end && a.state === b.state && sameValue(a.team, b.team);

/**
 * Whether something of it waits to be told. What was cancelled before anybody heard of it need not be,
 * unless it stands for one occurrence of a series, which is told by the series itself.
 */
export function hasDraft(one: Intervention): boolean {
  if (one.published === null) return one.state !== 'cancelled' || one.occurrence !== null;
  return !isTheSame(one.published, one);
}
