import type { Plan, Refused } from '@pastille/scheduling';
import { describeViolation } from '@pastille/scheduling/sentences';
import { RuleViolated } from '../../platform/http/errors.js';

/** The engine's refusal as the API's: instants are told in the zone of the board. */
export const ruleViolated = ({ code, violations }: Refused, plan: Plan): RuleViolated =>
  new RuleViolated(code, violations, (locale) =>
    violations.map((violation) => describeViolation(violation, locale, plan.settings.zone)),
  );
