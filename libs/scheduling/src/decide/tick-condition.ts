import type { Plan } from '../model/index.js';
import type { TickCondition } from './command.js';
import { markOf } from './mark.js';
import type { Context } from './outcome.js';
import { ownerOfConditions } from './owner-of-conditions.js';
import { invalid, NOTHING, proposed, refuse, type Verdict } from './verdict.js';

/** « Acompte reçu »: by whom and when; or it is missing again. Who ticked first stays named. */
export function tickCondition(plan: Plan, command: TickCondition, context: Context): Verdict {
  const owner = ownerOfConditions(plan, command.of);
  if ('status' in owner) return owner;
  const { conditionId, met } = command;
  const before = owner.conditions.find(({ id }) => id === conditionId);
  if (!before) return refuse(invalid('unknown-condition', 'conditionId', { id: conditionId }));
  if ((before.met !== null) === met) return NOTHING;
  const after = { ...before, met: met ? markOf(context) : null };
  return proposed([owner.with(owner.conditions.map((one) => (one === before ? after : one)))]);
}
