import { changeOf } from '../changes/change-brand.js';
import type { Intervention, LockMark, Plan } from '../model/index.js';
import type { SetLock } from './command.js';
import { whenCancelled, whenDone, whenLockOfAnother } from './lock-violations.js';
import { markOf } from './mark.js';
import type { Context, Violation } from './outcome.js';
import { NOTHING, proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

function faults(
  plan: Plan,
  before: Intervention,
  { facet, locked, actor }: SetLock & Pick<Context, 'actor'>,
): readonly Violation[] {
  return [
    ...whenCancelled(plan, before),
    ...whenDone(plan, before),
    ...(locked ? [] : whenLockOfAnother(plan, before, { facet, actor })),
  ];
}

/** Locking what is locked changes nothing, but one may reword the reason of one's own lock. */
function staysAsItIs(mark: LockMark | null, { locked, reason }: SetLock, actorId: string): boolean {
  if (!locked) return mark === null;
  return mark !== null && (mark.by !== actorId || mark.reason === reason);
}

/** The padlock, on or off, for the time or for the team. */
export function setLock(plan: Plan, command: SetLock, context: Context): Verdict {
  const before = plan.intervention(command.interventionId);
  if (!before) return refuse(unknown('intervention', command.interventionId, 'interventionId'));
  const { facet, locked, reason } = command;
  if (staysAsItIs(before.lock[facet], command, context.actor.id)) return NOTHING;
  const violations = faults(plan, before, { ...command, actor: context.actor });
  if (violations.length > 0) return refused(violations);
  const mark = locked ? { ...markOf(context), reason } : null;
  const after = { ...before, lock: { ...before.lock, [facet]: mark } };
  return proposed([changeOf('intervention', before, after)]);
}
