import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { EditWorksite } from './command.js';
import type { Context } from './outcome.js';
import { proposed, refuse, refused, unknown, type Verdict } from './verdict.js';
import { whenWorksiteWrong } from './worksite-violations.js';

/** The form of a worksite, saved. */
export function editWorksite(plan: Plan, command: EditWorksite, _context: Context): Verdict {
  const { id } = command.worksite;
  const before = plan.records.worksite.get(id);
  if (!before) return refuse(unknown('worksite', id, 'worksite.id'));
  const worksite = { ...command.worksite, conditions: before.conditions };
  const violations = whenWorksiteWrong(plan, worksite);
  if (violations.length > 0) return refused(violations);
  const paths = { worksite: () => 'worksite' };
  return proposed([changeOf('worksite', before, worksite)], { paths });
}
