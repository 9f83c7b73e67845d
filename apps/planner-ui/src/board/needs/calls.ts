import {
  apply,
  findSlots,
  type Call,
  type CallOutcome,
  type Intervention,
  type Outcome,
  type Plan,
  type PlanningCommand,
} from '@pastille/scheduling';
import {
  dayOfLocal,
  formatLocalDate,
  localStartOfDay,
  toLocal,
  toUtc,
  type Minutes,
} from '@pastille/time';

const closing = ({ id }: Call, outcome: CallOutcome): PlanningCommand => ({
  ...{ type: 'close-call', callId: id, outcome },
});

/** The firm date of the worksite is the promise that moved: what the client agreed to is the new one. */
function newFirmDate(plan: Plan, one: Intervention, { after }: Call): PlanningCommand | null {
  const worksite = plan.records.worksite.get(one.worksiteId ?? '');
  if (one.kind !== 'work' || worksite?.start?.certainty !== 'firm') return null;
  const first = plan.interventionsOfWorksite(worksite.id).find(({ kind }) => kind === 'work');
  const date = formatLocalDate(dayOfLocal(toLocal(plan.settings.zone, after)));
  if (first?.id !== one.id || worksite.start.date === date) return null;
  const start = { date, certainty: 'firm' } as const;
  return { type: 'set-worksite-start', worksiteId: worksite.id, start };
}

/** « D'accord »: noted and the date locked by the engine; a firm date goes along, in the same act. */
export function agreeing(plan: Plan, call: Call): PlanningCommand {
  const one = plan.intervention(call.interventionId);
  const agreed = closing(call, 'reached');
  const date = one ? newFirmDate(plan, one, call) : null;
  // The last act names the whole.
  return date ? { type: 'batch', commands: [date, agreed] } : agreed;
}

export const leavingMessage = (call: Call): PlanningCommand => closing(call, 'message');
export const refusing = (call: Call): PlanningCommand => closing(call, 'refused');

const movingTo = (call: Call, start: Minutes): PlanningCommand => ({
  ...{ type: 'move', ripple: 'links', unlock: true },
  moves: [{ interventionId: call.interventionId, start, replace: null }],
});

/** To where it was promised: nothing needs to be said any more. */
export const movingBack = (call: Call): PlanningCommand => movingTo(call, call.before);

export interface OtherSlot {
  readonly start: Minutes;
  readonly command: PlanningCommand;
}

interface Asked {
  readonly now: Minutes;
  readonly judge: (command: PlanningCommand) => Outcome;
}

/** Nobody who just said no is glad to be asked for this afternoon. */
function tomorrow({ settings: { zone } }: Plan, now: Minutes): Minutes {
  return toUtc(zone, localStartOfDay(dayOfLocal(toLocal(zone, now)) + 1));
}

/** From tomorrow on the next slots of the same people other than the refused one, as if the bar were not there yet. */
export function otherSlots(plan: Plan, call: Call, { now, judge }: Asked): readonly OtherSlot[] {
  const one = plan.intervention(call.interventionId);
  if (!one || one.kind === 'block') return [];
  const unlock = { type: 'set-lock', facet: 'time', locked: false, reason: null } as const;
  const off = judge({
    type: 'batch',
    commands: [
      { ...unlock, interventionId: one.id },
      { type: 'cancel-intervention', interventionId: one.id },
    ],
  });
  if (off.status === 'refused') return [];
  const { kind, amount, taskId, worksiteId, clientId, locationId } = one;
  const ids = one.team.map(({ resourceId }) => resourceId);
  const isMachine = (id: string): boolean => plan.records.resource.get(id)?.kind === 'equipment';
  const { slots } = findSlots(apply(plan, off.changes), {
    ...{ team: { type: 'team', resourceIds: ids.filter((id) => !isMachine(id)) } },
    ...{ equipment: ids.filter(isMachine), skills: [], kind, amount, taskId, worksiteId },
    ...{
      clientId,
      locationId,
      from: tomorrow(plan, now),
      to: null,
      step: null,
      arrival: null,
      wish: null,
    },
    ...{ aroundJobs: kind === 'appointment', count: 4 },
  });
  return slots
    .filter(({ start }) => start !== call.after && start !== call.before)
    .sort((a, b) => a.start - b.start)
    .slice(0, 3)
    .map(({ start }) => ({ start, command: movingTo(call, start) }));
}
