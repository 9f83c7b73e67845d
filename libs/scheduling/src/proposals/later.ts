import type { Minutes } from '@pastille/time';
import { changeOf } from '../changes/change-brand.js';
import type { Move } from '../decide/command.js';
import type { Intervention, Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { optionOf } from './option.js';
import type { ProposalOption } from './proposal.js';
import { slotOfSameTeam } from './same-team.js';

/** The next slot of the same people and machines, as if the bar were not there yet; `null` where nothing may move it. */
export function later(plan: Plan, bar: Intervention, now: Minutes): ProposalOption | null {
  const { lock, amount } = bar;
  if (lock.time || amount === null) return null;
  const without = apply(plan, [changeOf('intervention', bar, { ...bar, state: 'cancelled' })]);
  const slot = slotOfSameTeam(without, { bar, amount, from: Math.max(now, bar.start) });
  if (!slot) return null;
  const moves = [{ interventionId: bar.id, start: slot.start, replace: null }];
  const command: Move = { type: 'move', moves, ripple: 'links', unlock: false };
  const params = { start: slot.start, end: slot.end };
  return optionOf(plan, { type: 'shift', command, reasons: [], params }, now);
}
