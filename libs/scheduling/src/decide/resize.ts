import { sameValue } from '../changes/same-value.js';
import type { Intervention, Plan } from '../model/index.js';
import { standingAt } from '../ripple/ripple.js';
import type { Resize } from './command.js';
import { followed } from './followed.js';
import { whenFixed } from './lock-violations.js';
import type { Context, Reason, Violation } from './outcome.js';
import { amountBetween, endOf, place } from './placement.js';
import { whenNoAmount, whenNoSlot, whenOutOfRange } from './slot-violations.js';
import { invalid, NOTHING, refuse, refused, unknown, type Verdict } from './verdict.js';

function faults(plan: Plan, one: Intervention, { start, amount }: Resize): readonly Violation[] {
  return [
    ...(start === null ? [] : whenOutOfRange(start)),
    ...whenNoAmount(amount),
    ...(one.kind === 'block' && amount ? [invalid('block-has-no-amount', 'amount')] : []),
    ...whenFixed(plan, one, 'time'),
  ];
}

/** The right edge gives an Amount or an end, the left edge a start: then the end stays where it is. */
function resized(plan: Plan, before: Intervention, command: Resize): Intervention | Violation {
  const asked = command.start ?? before.start;
  const wanted = { start: asked, end: command.end ?? before.end };
  if (before.kind === 'block') return standingAt(before, wanted);
  const start = asked === before.start ? asked : place(plan, before, asked).start;
  const amount = command.amount ?? amountBetween(plan, before, { ...wanted, start });
  if (amount === null) return invalid('end-before-start', command.end === null ? 'start' : 'end');
  const end = endOf(plan, { ...before, amount }, start);
  return { ...standingAt(before, { start, end }), amount };
}

function isEmpty(before: Intervention, { start, amount, end }: Resize): boolean {
  return (
    (start === null || start === before.start) &&
    (amount === null || sameValue(amount, before.amount)) &&
    (end === null || end === before.end)
  );
}

/** Longer or shorter by an edge: the Amount changes, and with it what remains to be planned. */
export function resize(plan: Plan, command: Resize, _context: Context): Verdict {
  const before = plan.intervention(command.interventionId);
  if (!before) return refuse(unknown('intervention', command.interventionId, 'interventionId'));
  if (isEmpty(before, command)) return NOTHING;
  const violations = faults(plan, before, command);
  if (violations.length > 0) return refused(violations);
  const after = resized(plan, before, command);
  if ('sentence' in after) return refuse(after);
  const outside = whenNoSlot(after, command.amount ? 'amount' : 'end');
  if (outside.length > 0) return refused(outside);
  const cause = command.start === null || after.start === command.start ? 'asked' : 'calendar';
  const reason: Reason = {
    ...{ interventionId: before.id, cause, by: null },
    ...{ from: before.start, to: after.start },
  };
  const { ripple: policy } = command;
  return followed(plan, [{ before, after }], { reasons: [reason], policy, others: true });
}
