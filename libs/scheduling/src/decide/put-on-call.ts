import { changeOf } from '../changes/change-brand.js';
import type { OnCall, Plan } from '../model/index.js';
import type { PutOnCall } from './command.js';
import type { Context, Violation } from './outcome.js';
import { whenNoDate } from './slot-violations.js';
import { whenNotAvailable } from './team.js';
import { invalid, proposed, refused, type Verdict } from './verdict.js';

function whenNoPerson(plan: Plan, { resourceId }: OnCall): readonly Violation[] {
  const resource = plan.records.resource.get(resourceId);
  if (!resource || resource.kind === 'staff' || resource.kind === 'subcontractor') return [];
  const { name } = resource;
  return [invalid('on-call-needs-person', 'onCall.resourceId', { name })];
}

function whenDatesWrong({ from, to }: OnCall): readonly Violation[] {
  const wrong = [...whenNoDate(from, 'onCall.from'), ...whenNoDate(to, 'onCall.to')];
  if (wrong.length > 0) return wrong;
  return to < from ? [invalid('end-before-start', 'onCall.to')] : [];
}

/** Two people may be on call at once; one person twice is a slip of the pen. Both ends are included. */
function whenOnCallAlready(plan: Plan, onCall: OnCall): readonly Violation[] {
  const { id, resourceId, from, to } = onCall;
  const name = plan.records.resource.get(resourceId)?.name ?? '';
  for (const other of plan.records.onCall.values()) {
    const isOther = other.id !== id && other.resourceId === resourceId;
    if (isOther && other.from <= to && from <= other.to) {
      return [invalid('on-call-twice', 'onCall.from', { name, onCallId: other.id })];
    }
  }
  return [];
}

/** Somebody is first to be called on those days (« astreinte »). It is no work, and clashes with nothing. */
export function putOnCall(plan: Plan, { onCall }: PutOnCall, _context: Context): Verdict {
  const violations = [
    ...whenNotAvailable(plan, [onCall.resourceId], 'onCall.resourceId'),
    ...whenNoPerson(plan, onCall),
    ...whenDatesWrong(onCall),
    ...whenOnCallAlready(plan, onCall),
  ];
  if (violations.length > 0) return refused(violations);
  const before = plan.records.onCall.get(onCall.id) ?? null;
  return proposed([changeOf('onCall', before, onCall)], { paths: { onCall: () => 'onCall' } });
}
