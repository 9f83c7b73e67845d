import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { EditWorksite } from './command.js';
import type { Context } from './outcome.js';
import { proposed, refuse, refused, unknown, type Verdict } from './verdict.js';
import { whenWorksiteWrong } from './worksite-violations.js';

/** The form of a worksite, saved. */
export function editWorksite(plan: Plan, { worksite }: EditWorksite, _context: Context): Verdict {
  const before = plan.records.worksite.get(worksite.id);
  if (!before) return refuse(unknown('worksite', worksite.id, 'worksite.id'));
  const violations = whenWorksiteWrong(plan, worksite);
  if (violations.length > 0) return refused(violations);
  const paths = { worksite: () => 'worksite' };
  return proposed([changeOf('worksite', before, worksite)], { paths });
}
