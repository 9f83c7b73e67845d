import type { Minutes } from '@pastille/time';
import type { ConflictCode, Severity } from '../model/conflict-code.js';

export { CONFLICT_CODES } from '../model/conflict-code.js';
export type { ConflictCode, Severity } from '../model/conflict-code.js';

/** Something the plan says that a person should know. Never stored: computed from the plan. */
export interface Conflict {
  readonly code: ConflictCode;
  readonly severity: Severity;
  /** The resource, task or worksite it is about. */
  readonly subject: string;
  /** The interventions (or tasks) involved, sorted by code unit. */
  readonly ids: readonly string[];
  readonly from: Minutes | null;
  readonly to: Minutes | null;
  /** The minute that would content the rule: when it could start or must end, where that is one minute. */
  readonly needed: Minutes | null;
  /** code + subject + ids, and the day where only that tells two apart: the same in two computations, so that a board can compare. */
  readonly key: string;
}
