import type { Minutes } from '@pastille/time';
import type { Assignment } from '../model/index.js';

/** Why a slot is worth proposing. */
export const SLOT_REASONS = [
  'earliest',
  'after-link',
  'skill',
  'same-place',
  'near',
  'free-week',
  'load',
  'usual-crew',
  'wish-half',
  'wish-day',
  'equipment-free',
] as const;
export type SlotReasonCode = (typeof SLOT_REASONS)[number];

/** Why there is no slot. */
export const NO_SLOT_REASONS = [
  'bad-query',
  'nobody',
  'no-skill',
  'skill-expires',
  'not-enough-people',
  'task-done',
  'client-on-hold',
  'off-board',
  'window-closed',
  'links-closed',
  'no-working-hours',
  'arrival-closed',
  'horizon',
  'equipment-taken',
  'nobody-free',
  'conflict',
] as const;
export type NoSlotCode = (typeof NO_SLOT_REASONS)[number];

/** Ids, words and numbers for the sentence. */
export type SlotParams = Readonly<Record<string, string | number>>;

export interface SlotReason {
  readonly code: SlotReasonCode;
  readonly params: SlotParams;
}

export interface NoSlot {
  readonly code: NoSlotCode;
  readonly params: SlotParams;
}

/** What the choice weighed, less is better: whole numbers that people can compare. */
export interface SlotScore {
  /** Days after the earliest possible slot. */
  readonly wait: number;
  /** To the day's nearest other job of the team, as the crow flies; `null` where not known. */
  readonly kilometres: number | null;
  /** Of whoever has most already in that week. */
  readonly minutesThatWeek: number;
  readonly wishesKept: number;
  readonly total: number;
}

/** A slot that can be booked as it is. */
export interface SlotProposal {
  readonly start: Minutes;
  readonly end: Minutes;
  /** Lead first. */
  readonly team: readonly Assignment[];
  readonly score: SlotScore;
  readonly reasons: readonly SlotReason[];
}

export interface Slots {
  /** The earliest first, then by how well they suit. */
  readonly slots: readonly SlotProposal[];
  /** `null` where there are slots. */
  readonly reasonIfEmpty: NoSlot | null;
}
