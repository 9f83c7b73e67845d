import { callsFor } from '../calls/calls-for.js';
import type { ChangeSet } from '../changes/change.js';
import { inOrder } from '../changes/in-order.js';
import type { Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { publishWith } from '../publication/publish-with.js';
import { whenReferenceUnknown } from './dangling.js';
import type { Context, Refused } from './outcome.js';
import { refused, type Proposal, type Verdict } from './verdict.js';

/** What a verb wants, with all that goes with it, on a plan where every name is known. */
export interface Settled {
  readonly status: 'settled';
  readonly changes: ChangeSet;
  readonly after: Plan;
  readonly proposal: Proposal;
}

/**
 * For every verb alike: whoever waits for a date that moves is to be called, what must be known at once
 * is published, and nothing names what is not there.
 */
export function settle(plan: Plan, verdict: Verdict, context: Context): Settled | Refused {
  if (verdict.status === 'refused') return verdict;
  const wanted = verdict.changes;
  const changes = inOrder(
    verdict.told
      ? wanted
      : [...publishWith(plan, wanted, context.now), ...callsFor(plan, wanted, context)],
  );
  const after = changes.length === 0 ? plan : apply(plan, changes);
  const dangling = whenReferenceUnknown(after, changes, verdict.paths);
  if (dangling.length > 0) return refused(dangling);
  return { status: 'settled', changes, after, proposal: verdict };
}
