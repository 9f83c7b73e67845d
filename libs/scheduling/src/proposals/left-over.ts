import type { Minutes } from '@pastille/time';
import type { Schedule } from '../decide/command.js';
import { freeDerivedId } from '../decide/derived-id.js';
import type { Amount, Intervention, Plan } from '../model/index.js';
import { optionOf } from './option.js';
import type { Proposal, ProposalOption } from './proposal.js';
import { slotOfSameTeam } from './same-team.js';

interface Rest {
  readonly bar: Intervention;
  readonly left: Amount;
  readonly now: Minutes;
}

/** The rest of the work as a bar of its own, with the same people on all of its days. */
function rest(plan: Plan, { bar, left }: Rest, at: Pick<Schedule, 'start' | 'ripple'>): Schedule {
  const { taskId, worksiteId, clientId, locationId, title } = bar;
  const interventionId = freeDerivedId(plan.records.intervention, 'rest', bar.id);
  return {
    ...{ type: 'schedule', interventionId, kind: 'work', amount: left, end: null, ...at },
    ...{ taskId, worksiteId, clientId, locationId, title, arrival: null, note: null },
    ...{ supplier: null, team: bar.team.map((one) => ({ ...one, days: null })) },
  };
}

function goOn(plan: Plan, of: Rest): ProposalOption | null {
  const start = Math.max(of.now, of.bar.end);
  const command = rest(plan, of, { start, ripple: 'push' });
  return optionOf(plan, { type: 'go-on', command, reasons: [], params: { start } }, of.now);
}

function resume(plan: Plan, of: Rest): ProposalOption | null {
  const { bar, left, now } = of;
  const slot = slotOfSameTeam(plan, { bar, amount: left, from: Math.max(now, bar.end) });
  if (!slot) return null;
  const { start, end } = slot;
  const command = rest(plan, of, { start, ripple: 'links' });
  return optionOf(plan, { type: 'resume', command, reasons: [], params: { start, end } }, now);
}

/** It was closed before it was finished: go on at once, in the next free slot, or leave it « à planifier ». */
export function whenLeftOver(
  plan: Plan,
  { bar, left }: Pick<Rest, 'bar' | 'left'>,
  now: Minutes,
): readonly Proposal[] {
  const task = bar.taskId === null ? undefined : plan.records.task.get(bar.taskId);
  if (!task || task.finished || bar.kind !== 'work') return [];
  const of = { bar, left, now };
  const ways = [goOn(plan, of), resume(plan, of)].filter((way) => way !== null);
  const leave: ProposalOption = {
    ...{ type: 'leave', command: null, conflicts: [], reasons: [], params: {} },
  };
  return [{ interventionId: bar.id, options: [...ways, leave] }];
}
