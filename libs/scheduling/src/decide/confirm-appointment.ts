import { changeOf } from '../changes/change-brand.js';
import type { Intervention, Plan } from '../model/index.js';
import type { ConfirmAppointment } from './command.js';
import { whenCancelled, whenDone, whenLockOfAnother } from './lock-violations.js';
import { markOf } from './mark.js';
import type { Context, Violation } from './outcome.js';
import { invalid, NOTHING, proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

function faults(
  plan: Plan,
  before: Intervention,
  { confirmed, actor }: { readonly confirmed: boolean; readonly actor: Context['actor'] },
): readonly Violation[] {
  return [
    ...whenCancelled(plan, before),
    ...whenDone(plan, before),
    ...(confirmed ? [] : whenLockOfAnother(plan, before, { facet: 'time', actor })),
  ];
}

function confirm(before: Intervention, context: Context): Intervention {
  const mark = markOf(context);
  const time = before.lock.time ?? { ...mark, reason: null };
  return { ...before, confirmed: mark, lock: { ...before.lock, time } };
}

/** The client said yes: the time is locked. Taking it back unlocks it. */
export function confirmAppointment(
  plan: Plan,
  command: ConfirmAppointment,
  context: Context,
): Verdict {
  const before = plan.intervention(command.interventionId);
  if (!before) return refuse(unknown('intervention', command.interventionId, 'interventionId'));
  if (before.kind !== 'appointment') return refuse(invalid('not-an-appointment', 'interventionId'));
  if (command.confirmed === (before.confirmed !== null)) return NOTHING;
  const violations = faults(plan, before, { ...command, actor: context.actor });
  if (violations.length > 0) return refused(violations);
  const after: Intervention = command.confirmed
    ? confirm(before, context)
    : { ...before, confirmed: null, lock: { ...before.lock, time: null } };
  return proposed([changeOf('intervention', before, after)]);
}
