import type { Intervention, LockFacet, Plan, PlanningCommand } from '@pastille/scheduling';
import { asOne } from './as-one.js';

/** Those that stand in the plan; what somebody else cancelled meanwhile is no longer there. */
export const standing = (plan: Plan, ids: readonly string[]): readonly Intervention[] =>
  ids.flatMap((id) => {
    const one = plan.intervention(id);
    return one && one.state !== 'cancelled' ? [one] : [];
  });

/** One act on each of them; where one of them has no such act, there is none for all. */
export function forAll(
  ones: readonly Intervention[],
  act: (one: Intervention) => PlanningCommand | null,
): PlanningCommand | null {
  const commands = ones.map(act);
  const found = commands.filter((command) => command !== null);
  return found.length < commands.length ? null : asOne(found);
}

/** Locks those that are open; where all are locked, opens all of them. */
export function lockCommand(
  ones: readonly Intervention[],
  facet: LockFacet,
): PlanningCommand | null {
  const open = ones.filter((one) => one.lock[facet] === null);
  const locked = open.length > 0;
  return forAll(locked ? open : ones, ({ id }) => ({
    ...{ type: 'set-lock', interventionId: id, facet },
    ...{ locked, reason: null },
  }));
}

export const cancelCommand = (ones: readonly Intervention[]): PlanningCommand | null =>
  forAll(ones, ({ id }) => ({ type: 'cancel-intervention', interventionId: id }));
