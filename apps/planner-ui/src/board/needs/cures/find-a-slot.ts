import {
  apply,
  findSlots,
  squash,
  type Intervention,
  type Outcome,
  type Plan,
  type PlanningTask,
  type Schedule,
  type SlotProposal,
} from '@pastille/scheduling';
import type { Ask, Idea } from './cure.js';
import { startingAt } from './later-or-earlier.js';

const ANYTHING = {
  ...{ equipment: [], skills: [], to: null, step: null, arrival: null, wish: null },
  ...{ aroundJobs: false, count: 1 },
} as const;

function namesOf(plan: Plan, { team }: SlotProposal): string {
  return team.map(({ resourceId }) => plan.records.resource.get(resourceId)?.name ?? '').join(', ');
}

/** Where a red task would stand: the crew that usually works there, else whoever can soonest. */
export function planIt({ plan, now, newId }: Ask, task: PlanningTask): readonly Idea[] {
  const worksite = plan.records.worksite.get(task.worksiteId);
  if (!worksite) return [];
  const of = { taskId: task.id, worksiteId: worksite.id, clientId: worksite.clientId };
  const place = { ...of, locationId: worksite.locationId };
  const team = worksite.usualCrewId
    ? ({ type: 'team', resourceIds: [worksite.usualCrewId] } as const)
    : ({ type: 'any', people: Math.max(1, task.people), among: null } as const);
  const { slots } = findSlots(plan, {
    ...{ ...ANYTHING, ...place, team, kind: 'work', amount: null, from: now },
  });
  const [slot] = slots;
  if (!slot) return [];
  const command: Schedule = {
    ...{ type: 'schedule', interventionId: newId(), kind: 'work', ...place, title: null },
    ...{ start: slot.start, amount: null, end: null, team: slot.team, arrival: null, note: null },
    ...{ supplier: null, ripple: 'links' },
  };
  return [{ kind: 'plan-at', words: { who: namesOf(plan, slot), at: slot.start }, command }];
}

const changesOf = (outcome: Outcome) => (outcome.status === 'accepted' ? outcome.changes : null);

/** The first slot of the same people within what its task allows, as if the bar were not there yet. */
export function anotherSlot(ask: Ask, one: Intervention): readonly Idea[] {
  const { plan, now, judge } = ask;
  const off = changesOf(judge({ type: 'cancel-intervention', interventionId: one.id }));
  if (!off || one.kind === 'block' || one.team.length === 0) return [];
  const { kind, amount, taskId, worksiteId, clientId, locationId } = one;
  const { slots } = findSlots(apply(plan, squash([off])), {
    ...ANYTHING,
    ...{ team: { type: 'team', resourceIds: one.team.map(({ resourceId }) => resourceId) } },
    ...{ kind, amount, taskId, worksiteId, clientId, locationId, from: now },
  });
  return slots.map(({ start }) => startingAt(ask, { one, start }));
}
