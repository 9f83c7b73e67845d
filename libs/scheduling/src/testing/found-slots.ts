import { dayOfLocal, formatLocalDate, localStartOfDay, toLocal } from '@pastille/time';
import type { Plan } from '../model/index.js';
import { findSlots } from '../slots/find-slots.js';
import type { NoSlot, SlotProposal, SlotReasonCode } from '../slots/slot-proposal.js';
import type { SlotQuery } from '../slots/slot-query.js';
import { PARIS } from './a-plan.js';
import { aSlotQuery } from './a-slot-query.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-23 08:00`, as a planner says it. */
export function wall(t: number): string {
  const local = toLocal(PARIS, t);
  const day = dayOfLocal(local);
  const minute = local - localStartOfDay(day);
  return `${formatLocalDate(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

export interface FoundSlots {
  readonly starts: readonly string[];
  readonly teams: readonly (readonly string[])[];
  readonly codes: readonly (readonly SlotReasonCode[])[];
  readonly first: SlotProposal | undefined;
  readonly why: NoSlot | null;
}

/** What is proposed, in the words of a test. */
export function foundSlots(plan: Plan, query: Partial<SlotQuery> = {}): FoundSlots {
  const { slots, reasonIfEmpty } = findSlots(plan, aSlotQuery(query));
  return {
    starts: slots.map(({ start }) => wall(start)),
    teams: slots.map(({ team }) => team.map(({ resourceId }) => resourceId)),
    codes: slots.map(({ reasons }) => reasons.map(({ code }) => code)),
    first: slots[0],
    why: reasonIfEmpty,
  };
}
