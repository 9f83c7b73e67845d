import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { RemoveAbsence } from './command.js';
import type { Context } from './outcome.js';
import { NOTHING, proposed, type Verdict } from './verdict.js';

/** Removing twice changes nothing. */
export function removeAbsence(
  plan: Plan,
  { absenceId }: RemoveAbsence,
  _context: Context,
): Verdict {
  const before = plan.records.absence.get(absenceId);
  return before ? proposed([changeOf('absence', before, null)]) : NOTHING;
}
