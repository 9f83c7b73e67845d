import type { Zone } from '@pastille/time';
import type { WeeklyHours } from './calendar.js';
import type { ConflictCode, Severity } from './conflict-code.js';
import type { BoardId, BranchId } from './ids.js';

/** What the company decided about a board. `hours` is the branch calendar: everyone's, unless they have their own. */
export interface Settings {
  readonly id: BoardId;
  readonly companyName: string;
  readonly zone: Zone;
  readonly hours: WeeklyHours;
  readonly mainBranchId: BranchId;
  /** What happens when somebody or something is booked twice. */
  readonly overbooking: {
    readonly staff: 'warn' | 'refuse';
    readonly equipment: 'warn' | 'refuse';
  };
  /** Where the company weighs a conflict differently from the engine. */
  readonly severities: Readonly<Partial<Record<ConflictCode, Severity>>>;
  /** `always`: every change is told at once. `drafts`: today and tomorrow at once, the rest by « Diffuser ». */
  readonly publication: 'always' | 'drafts';
}
