import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { SetWorksiteStatus } from './command.js';
import type { Context } from './outcome.js';
import { proposed, refuse, unknown, type Verdict } from './verdict.js';

/** By this a worksite joins or leaves the board; its work stays where it is, and is told. */
export function setWorksiteStatus(
  plan: Plan,
  { worksiteId, statusId }: SetWorksiteStatus,
  _context: Context,
): Verdict {
  const before = plan.records.worksite.get(worksiteId);
  if (!before) return refuse(unknown('worksite', worksiteId, 'worksiteId'));
  return proposed([changeOf('worksite', before, { ...before, statusId })]);
}
