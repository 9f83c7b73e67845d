import type { LocalDate, Minutes } from '@pastille/time';
import type { WeeklyHours } from './calendar.js';
import type { AbsenceId, BranchId, OnCallId, ResourceId, UserId } from './ids.js';
import type { Trade } from './worksite.js';

interface ResourceBase {
  readonly id: ResourceId;
  readonly name: string;
  /** Two or three letters for cells and avatars. */
  readonly initials: string;
  /** `#rrggbb`. */
  readonly color: string;
  readonly trade: Trade | null;
  readonly branchId: BranchId;
  readonly phone: string | null;
  readonly order: number;
  readonly archived: boolean;
}

/** What somebody is able or certified to do (« habilitation gaz »). `until`: last valid day, `null` = for good. */
export interface Skill {
  readonly name: string;
  readonly until: LocalDate | null;
}

/** Hours that were somebody's own (or the board's: `null`) up to a day, that day included. */
export interface PastHours {
  readonly until: LocalDate;
  readonly hours: WeeklyHours | null;
}

/** A person: employee, apprentice or temp, with or without a login. `hours: null` = the branch's. */
export interface StaffMember extends ResourceBase {
  readonly kind: 'staff';
  readonly employment: 'employee' | 'apprentice' | 'temp';
  readonly hours: WeeklyHours | null;
  /** What the hours were before, oldest first; `hours` holds after the last of them. */
  readonly pastHours: readonly PastHours[];
  readonly skills: readonly Skill[];
  readonly userId: UserId | null;
}

/** Overlaps allowed, no hours of ours. */
export interface Subcontractor extends ResourceBase {
  readonly kind: 'subcontractor';
  readonly skills: readonly Skill[];
}

export interface CrewMembership {
  readonly resourceId: ResourceId;
  readonly from: LocalDate | null;
  /** Last day included. */
  readonly to: LocalDate | null;
}

/** A standing group; resolved to its members on the day when conflicts are judged. */
export interface Crew extends ResourceBase {
  readonly kind: 'crew';
  readonly members: readonly CrewMembership[];
}

/** Our machines and vans. */
export interface Equipment extends ResourceBase {
  readonly kind: 'equipment';
  readonly model: string | null;
}

export type Resource = StaffMember | Subcontractor | Crew | Equipment;
export type ResourceKind = Resource['kind'];

export type AbsenceReason = 'leave' | 'sickness' | 'training' | 'school' | 'closing' | 'other';

/** `resourceId: null` = the whole company is closed (congés d'août, Noël). Half-open, like every interval. */
export interface Absence {
  readonly id: AbsenceId;
  readonly resourceId: ResourceId | null;
  readonly reason: AbsenceReason;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly note: string | null;
}

/** Somebody is first to be called from one day to another, both included (« astreinte »). No conflict. */
export interface OnCall {
  readonly id: OnCallId;
  readonly resourceId: ResourceId;
  readonly from: LocalDate;
  readonly to: LocalDate;
}
