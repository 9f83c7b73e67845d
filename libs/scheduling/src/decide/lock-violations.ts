import type { Intervention, LockFacet, LockMark, Plan } from '../model/index.js';
import { nameOf } from '../sentences/name-of.js';
import type { Actor } from './actor.js';
import type { Violation } from './outcome.js';
import { invalid, violation, type Params } from './verdict.js';

function paramsOf(plan: Plan, intervention: Intervention, mark: LockMark): Params {
  return {
    id: intervention.id,
    title: nameOf(plan, intervention),
    who: mark.name,
    when: mark.at,
    reason: mark.reason ?? '',
  };
}

/** Done work stays as it was until somebody reopens it. */
export function whenDone(plan: Plan, intervention: Intervention): readonly Violation[] {
  if (intervention.state !== 'done') return [];
  const params = { id: intervention.id, title: nameOf(plan, intervention) };
  return [violation('locked', { sentence: 'done-locked', params })];
}

export function whenCancelled(plan: Plan, intervention: Intervention): readonly Violation[] {
  if (intervention.state !== 'cancelled') return [];
  return [invalid('cancelled', 'interventionId', { title: nameOf(plan, intervention) })];
}

/** A padlock holds against everybody, its owner and managers included: unlocking is an act of its own. */
export function whenLocked(
  plan: Plan,
  intervention: Intervention,
  facet: LockFacet,
): readonly Violation[] {
  const mark = intervention.lock[facet];
  if (!mark) return [];
  const params = paramsOf(plan, intervention, mark);
  return [violation('locked', { sentence: `${facet}-locked`, params })];
}

/** Not cancelled, not done, not locked in that respect. */
export const whenFixed = (
  plan: Plan,
  intervention: Intervention,
  facet: LockFacet,
): readonly Violation[] => [
  ...whenCancelled(plan, intervention),
  ...whenDone(plan, intervention),
  ...whenLocked(plan, intervention, facet),
];

/** One takes off one's own lock; another's only by right. */
export function whenLockOfAnother(
  plan: Plan,
  intervention: Intervention,
  { facet, actor }: { readonly facet: LockFacet; readonly actor: Actor },
): readonly Violation[] {
  const mark = intervention.lock[facet];
  if (!mark || mark.by === actor.id || actor.mayUnlockOthers) return [];
  const params = paramsOf(plan, intervention, mark);
  return [violation('forbidden', { sentence: 'lock-of-another', params })];
}
