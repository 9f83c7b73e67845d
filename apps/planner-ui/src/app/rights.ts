import type { Role } from '@pastille/contracts';
import { useSession } from './session.js';

/** What the screen offers to a role. The API decides again: this only hides what it would refuse. */
export interface Rights {
  readonly plan: boolean;
  readonly editRecords: boolean;
  readonly editStaff: boolean;
  readonly editAbsences: boolean;
  readonly editHours: boolean;
  readonly administer: boolean;
  readonly readSettings: boolean;
}

export function rightsOf(role: Role): Rights {
  const manages = role === 'administrator' || role === 'manager';
  const plans = manages || role === 'planner';
  return {
    plan: plans,
    editRecords: plans,
    editStaff: manages,
    editAbsences: plans,
    editHours: manages,
    administer: role === 'administrator',
    readSettings: manages,
  };
}

export const useRights = (): Rights => rightsOf(useSession().user.role);
