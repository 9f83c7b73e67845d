import type { Minutes } from '@pastille/time';
import type { Move, PlanningCommand, Resize } from '../decide/command.js';
import type { Amount, Intervention, Plan } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Conflict } from '../rules/conflict.js';
import { minutesPerHalfDay } from '../tasks/remaining.js';
import { accepted, optionOf, troubles } from './option.js';
import type { Proposal, ProposalOption } from './proposal.js';
import { replacements } from './replace.js';

/** In the unit of the bar; a begun half-day is a half-day. */
function sum(amount: Amount, left: Amount, perHalfDay: number): Amount {
  if ('halfDays' in amount) {
    const more = 'halfDays' in left ? left.halfDays : Math.ceil(left.minutes / perHalfDay);
    return { halfDays: amount.halfDays + more };
  }
  const more = 'minutes' in left ? left.minutes : left.halfDays * perHalfDay;
  return { minutes: amount.minutes + more };
}

interface Delay {
  readonly bar: Intervention;
  /** What is true now, with nothing moved for it. */
  readonly fact: PlanningCommand;
  /** The same, with everything that follows. */
  readonly push: ProposalOption | null;
  readonly now: Minutes;
}

/** Bars of the same people that are now in the way, each with who is wanted twice. */
function inTheWay(plan: Plan, { bar }: Delay, added: readonly Conflict[]): readonly Conflict[] {
  const first = new Map<string, Conflict>();
  for (const conflict of added) {
    if (conflict.code !== 'double-booked-staff' || !conflict.ids.includes(bar.id)) continue;
    const other = conflict.ids.find((id) => id !== bar.id);
    if (other !== undefined && plan.intervention(other)?.state === 'open') {
      first.set(other, first.get(other) ?? conflict);
    }
  }
  return [...first].sort(([a], [b]) => byCodeUnit(a, b)).map(([, conflict]) => conflict);
}

function follower(plan: Plan, delay: Delay, conflict: Conflict): readonly Proposal[] {
  const id = conflict.ids.find((one) => one !== delay.bar.id) ?? '';
  const bar = plan.intervention(id);
  const resource = plan.records.resource.get(conflict.subject);
  if (!bar || !resource) return [];
  const { fact, now } = delay;
  const gap = { bar, resource, days: null, stays: [], after: fact, now };
  const leave: ProposalOption = {
    ...{ type: 'leave', command: fact, conflicts: [conflict], reasons: [], params: {} },
  };
  return [{ interventionId: id, options: [...replacements(plan, gap), leave] }];
}

function proposals(plan: Plan, delay: Delay): readonly Proposal[] {
  const { bar, fact, push, now } = delay;
  const outcome = accepted(plan, fact, now);
  const added = outcome ? troubles(outcome.added) : [];
  const leave: ProposalOption = {
    ...{ type: 'leave', command: outcome ? fact : null, conflicts: added, reasons: [], params: {} },
  };
  const own = { interventionId: bar.id, options: [...(push ? [push] : []), leave] };
  const others = inTheWay(plan, delay, added).flatMap((one) => follower(plan, delay, one));
  return [own, ...others];
}

function openBar(plan: Plan, id: string): Intervention | null {
  const bar = plan.intervention(id);
  return bar?.state === 'open' ? bar : null;
}

/** It takes longer: go on and move what follows, send somebody else to what follows, or leave the clash. */
export function whenOverrun(
  plan: Plan,
  { interventionId, left }: { readonly interventionId: string; readonly left: Amount },
  now: Minutes,
): readonly Proposal[] {
  const bar = openBar(plan, interventionId);
  if (!bar?.amount) return [];
  const amount = sum(bar.amount, left, minutesPerHalfDay(plan.settings.hours));
  const resize: Resize = {
    ...{ type: 'resize', interventionId, start: null, amount, end: null, ripple: 'none' },
  };
  const command: Resize = { ...resize, ripple: 'push' };
  const outcome = accepted(plan, command, now);
  const change = outcome?.changes.find(({ id }) => id === interventionId);
  if (!outcome || change?.kind !== 'intervention') return [];
  const params = { end: change.after?.end ?? bar.end };
  const push = optionOf(plan, { type: 'extend', command, reasons: [], params }, now);
  return proposals(plan, { bar, fact: resize, push, now });
}

/** It begins later: move it with what follows, send somebody else to what follows, or leave it. */
export function whenLate(
  plan: Plan,
  { interventionId, minutes }: { readonly interventionId: string; readonly minutes: number },
  now: Minutes,
): readonly Proposal[] {
  const bar = openBar(plan, interventionId);
  if (!bar || !Number.isInteger(minutes) || minutes <= 0) return [];
  const start = bar.start + minutes;
  const moves = [{ interventionId, start, replace: null }];
  const fact: Move = { type: 'move', moves, ripple: 'none', unlock: false };
  const command: Move = { ...fact, ripple: 'push' };
  const push = optionOf(plan, { type: 'shift', command, reasons: [], params: { start } }, now);
  return proposals(plan, { bar, fact, push, now });
}
