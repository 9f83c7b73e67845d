import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { SetWorksiteStart } from './command.js';
import type { Context } from './outcome.js';
import { proposed, refuse, refused, unknown, type Verdict } from './verdict.js';
import { whenNoStart } from './worksite-violations.js';

/** The date a person typed: it decides where the row stands, and no ripple ever changes it. */
export function setWorksiteStart(
  plan: Plan,
  { worksiteId, start }: SetWorksiteStart,
  _context: Context,
): Verdict {
  const before = plan.records.worksite.get(worksiteId);
  if (!before) return refuse(unknown('worksite', worksiteId, 'worksiteId'));
  const violations = whenNoStart(start, 'start');
  if (violations.length > 0) return refused(violations);
  return proposed([changeOf('worksite', before, { ...before, start })]);
}
