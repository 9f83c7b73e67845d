import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { Plan } from '../model/index.js';
import type { SetWorksiteStatus } from './command.js';
import type { Context } from './outcome.js';
import { proposed, refuse, unknown, type Verdict } from './verdict.js';

/** Open work that has not begun goes; what is locked stays and is told as off the board. */
function cancelledAhead(plan: Plan, worksiteId: string, { now }: Context): readonly Change[] {
  return plan
    .interventionsOfWorksite(worksiteId)
    .filter(({ state, start, lock }) => state === 'open' && start > now && !lock.time && !lock.team)
    .map((one) => changeOf('intervention', one, { ...one, state: 'cancelled' }));
}

/**
 * By this a worksite joins or leaves the board. Work ahead of one that leaves stays and is told, or goes
 * back to « à planifier ».
 */
export function setWorksiteStatus(
  plan: Plan,
  { worksiteId, statusId, futureWork }: SetWorksiteStatus,
  context: Context,
): Verdict {
  const before = plan.records.worksite.get(worksiteId);
  if (!before) return refuse(unknown('worksite', worksiteId, 'worksiteId'));
  const leaves = plan.records.status.get(statusId)?.onBoard === false;
  const work = leaves && futureWork === 'cancel' ? cancelledAhead(plan, worksiteId, context) : [];
  return proposed([changeOf('worksite', before, { ...before, statusId }), ...work]);
}
