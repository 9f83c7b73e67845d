import type { ChangeSet } from '../changes/change.js';
import { squash } from '../changes/squash.js';
import type { Plan } from '../model/index.js';
import type { Batch, PlanningCommand } from './command.js';
import type { Context, Reason, Refused, Stop, Violation } from './outcome.js';
import type { Settled } from './settle.js';
import { invalid, proposed, refused, type Verdict } from './verdict.js';

/** Judges one act on a plan, with the calls and the copies that go with it. */
export type Settle = (plan: Plan, command: PlanningCommand, context: Context) => Settled | Refused;

/** A violation as seen from the whole: which of the acts, and where in it. */
const within = (i: number, found: Violation): Violation => ({
  ...found,
  field: found.field === null ? `commands.${i}` : `commands.${i}.${found.field}`,
});

/**
 * Several acts as one: each judged on the plan as the ones before it left it, all or nothing, one step to
 * undo. Conflicts are told for the whole alone. A refused act does not hide what else is wrong: the
 * following ones are judged as if it had not been asked. Undos may be among them, newest first: « everything
 * since 10:40 by X »; no batch in a batch.
 */
export function batch(
  plan: Plan,
  { commands }: Batch,
  { context, settle }: { readonly context: Context; readonly settle: Settle },
): Verdict {
  const sets: ChangeSet[] = [];
  const violations: Violation[] = [];
  const reasons: Reason[] = [];
  const stops: Stop[] = [];
  let present = plan;
  for (const [i, command] of commands.entries()) {
    const one =
      command.type === 'batch'
        ? refused([invalid('not-in-batch', 'type')])
        : settle(present, command, context);
    if (one.status === 'refused') {
      violations.push(...one.violations.map((found) => within(i, found)));
      continue;
    }
    sets.push(one.changes);
    reasons.push(...one.proposal.reasons);
    stops.push(...one.proposal.stops);
    present = one.after;
  }
  if (violations.length > 0) return refused(violations);
  // Each act refused its own unknown references already: the whole has no paths to tell them by.
  return proposed(squash(sets), { reasons, stops, told: true });
}
