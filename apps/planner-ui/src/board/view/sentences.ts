import type { Conflict, Plan, Reason, Stop, Violation } from '@pastille/scheduling';
import {
  describeConflict,
  describeReason,
  describeStop,
  describeViolation,
} from '@pastille/scheduling/sentences';
import type { Language } from './words.js';

export const conflictSentence = (plan: Plan, conflict: Conflict, language: Language): string =>
  describeConflict(plan, conflict, language);

export const violationSentence = (plan: Plan, violation: Violation, language: Language): string =>
  describeViolation(violation, language, plan.settings.zone);

/** Why a bar moves along. */
export const reasonSentence = (plan: Plan, reason: Reason, language: Language): string =>
  describeReason(plan, reason, language);

/** What stays although something before it moved. */
export const stopSentence = (plan: Plan, stop: Stop, language: Language): string =>
  describeStop(plan, stop, language);
