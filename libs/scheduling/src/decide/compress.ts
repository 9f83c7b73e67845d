import type { Plan } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { compressed } from '../ripple/compress.js';
import type { Compress } from './command.js';
import type { Context } from './outcome.js';
import { whenOutOfRange } from './slot-violations.js';
import { proposed, refused, unknown, type Verdict } from './verdict.js';

/** « Resserrer »: the work of a worksite as early as it may be, from an instant on and never in the past. */
export function compress(plan: Plan, { worksiteId, from }: Compress, { now }: Context): Verdict {
  const violations = [
    ...(plan.records.worksite.has(worksiteId)
      ? []
      : [unknown('worksite', worksiteId, 'worksiteId')]),
    ...whenOutOfRange(from, 'from'),
  ];
  if (violations.length > 0) return refused(violations);
  const { changes, reasons } = compressed(plan, { worksiteId, from, notBefore: now });
  return proposed(changes, {
    reasons: [...reasons].sort((a, b) => byCodeUnit(a.interventionId, b.interventionId)),
  });
}
