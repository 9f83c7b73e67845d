import {
  describeConflict,
  describeViolation,
  type Conflict,
  type Plan,
  type Violation,
} from '@pastille/scheduling';
import type { Language } from './words.js';

export const conflictSentence = (plan: Plan, conflict: Conflict, language: Language): string =>
  describeConflict(plan, conflict, language);

export const violationSentence = (plan: Plan, violation: Violation, language: Language): string =>
  describeViolation(violation, language, plan.settings.zone);
