import { callsFor } from '../calls/calls-for.js';
import type { Change, ChangeSet } from '../changes/change.js';
import { inOrder } from '../changes/in-order.js';
import type { Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import type { Undo } from './command.js';
import { stillUsed, whenReferenceUnknown } from './dangling.js';
import { onPresent, overtaken } from './on-present.js';
import type { Context, Reason, Violation } from './outcome.js';
import { whenLockedNow } from './undo-locks.js';
import { proposed, refused, type Verdict } from './verdict.js';

/** What can go back, and what cannot, with the change of the inverse that it is about. */
interface Sorted {
  readonly back: ChangeSet;
  readonly left: readonly { readonly change: Change; readonly why: readonly Violation[] }[];
}

/** Each change by itself: nothing came in between, and no lock holds it. */
function sorted(plan: Plan, inverse: ChangeSet, context: Context): Sorted {
  const back: Change[] = [];
  const left: { readonly change: Change; readonly why: readonly Violation[] }[] = [];
  for (const change of inverse) {
    const one = onPresent(plan, change, context.now);
    const why = 'sentence' in one ? [one] : whenLockedNow(plan, one, context);
    if (why.length > 0) left.push({ change, why });
    else if (!('sentence' in one)) back.push(one);
  }
  return { back: inOrder(back), left };
}

/** Takes away what something still names, brings back what names something gone: those must stay as they are. */
function misfits(plan: Plan, changes: ChangeSet): ReadonlySet<Change> {
  const after = apply(plan, changes);
  const used = stillUsed(after, changes);
  const orphans = changes.filter((one) => whenReferenceUnknown(after, [one], {}).length > 0);
  return new Set([...used, ...orphans]);
}

/** Leaving one thing as it is may hold another: until nothing more is held. Each round leaves at least one. */
function withoutMisfits(plan: Plan, { back, left }: Sorted): Sorted {
  let [kept, all] = [back, left];
  for (;;) {
    const wrong = misfits(plan, kept);
    if (wrong.size === 0) return { back: kept, left: all };
    all = [...all, ...[...wrong].map((change) => ({ change, why: [overtaken(plan, change)] }))];
    kept = kept.filter((change) => !wrong.has(change));
  }
}

function keptReason(plan: Plan, { kind, id }: Change, { now }: Context): Reason {
  const one = kind === 'intervention' ? plan.intervention(id) : undefined;
  const from = one?.start ?? null;
  return { interventionId: id, cause: 'kept', by: null, from, to: from ?? now };
}

/** Where the client was called in between, going back moves a date that is promised anew. */
function callsAgain(plan: Plan, { back, left }: Sorted, context: Context): readonly Change[] {
  const called = new Set(
    left.flatMap(({ change: { kind, before, after } }) =>
      kind === 'call' ? [(before ?? after)?.interventionId] : [],
    ),
  );
  return callsFor(
    plan,
    back.filter(({ id }) => called.has(id)),
    context,
  );
}

function undoInPart(plan: Plan, { inverse }: Undo, context: Context): Verdict {
  const found = withoutMisfits(plan, sorted(plan, inverse, context));
  const reasons = inOrder(found.left.map(({ change }) => change)).map((change) =>
    keptReason(plan, change, context),
  );
  const calls = callsAgain(plan, found, context);
  return proposed([...found.back, ...calls], { reasons, told: true });
}

/**
 * Takes back, or does again, what a command did: field by field, so that what others changed since
 * survives. As a whole or not at all, naming what came in between; or in part, leaving what was changed
 * since and naming it.
 */
export function undo(plan: Plan, command: Undo, context: Context): Verdict {
  if (command.partial) return undoInPart(plan, command, context);
  const { back, left } = sorted(plan, command.inverse, context);
  const violations = left.flatMap(({ why }) => why);
  if (violations.length > 0) return refused(violations);
  const [wrong] = misfits(plan, back);
  return wrong ? refused([overtaken(plan, wrong)]) : proposed(back, { told: true });
}
