import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { ripple, type RippleOptions, type Root } from '../ripple/ripple.js';
import type { Reason } from './outcome.js';
import { proposed, type Proposal } from './verdict.js';

interface Followed extends RippleOptions {
  /** Why the roots stand where they were put. */
  readonly reasons: readonly Reason[];
}

/** What a person put somewhere, and everything that follows from it. */
export function followed(
  plan: Plan,
  roots: readonly Root[],
  { reasons, ...options }: Followed,
): Proposal {
  const rippled = ripple(plan, roots, options);
  const own = roots.map(({ before, after }) => changeOf('intervention', before, after));
  const all = [...reasons, ...rippled.reasons];
  return proposed([...own, ...rippled.changes], {
    reasons: all.sort((a, b) => byCodeUnit(a.interventionId, b.interventionId)),
    stops: rippled.stops,
  });
}
