import type { Minutes } from '@pastille/time';
import type { Amount, Intervention, Plan } from '../model/index.js';
import { findSlots } from '../slots/find-slots.js';
import type { SlotProposal } from '../slots/slot-proposal.js';

interface Asked {
  readonly bar: Intervention;
  readonly amount: Amount;
  readonly from: Minutes;
}

/** The first slot that is free for the people and machines of a bar. */
export function slotOfSameTeam(plan: Plan, { bar, amount, from }: Asked): SlotProposal | null {
  const { kind, team, taskId, worksiteId, clientId, locationId } = bar;
  if (kind === 'block') return null;
  const ids = team.map(({ resourceId }) => resourceId);
  const isMachine = (id: string): boolean => plan.records.resource.get(id)?.kind === 'equipment';
  const { slots } = findSlots(plan, {
    ...{ team: { type: 'team', resourceIds: ids.filter((id) => !isMachine(id)) } },
    ...{ equipment: ids.filter(isMachine), skills: [], kind, amount, taskId },
    ...{ worksiteId, clientId, locationId, from, to: null, step: null, arrival: null, wish: null },
    ...{ aroundJobs: false, count: 1 },
  });
  return slots[0] ?? null;
}
