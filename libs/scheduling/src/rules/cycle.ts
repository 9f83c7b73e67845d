import { circlesAmong } from './link-circles.js';
import { conflictOf, type Rule } from './rule.js';

/** Tasks that wait for each other in a circle can never all be kept: one of the links must go. */
export const cycle: Rule = {
  code: 'cycle',
  over: 'worksite',
  judge({ plan }, worksite) {
    return circlesAmong(plan.tasksOf(worksite.id)).map((ids) =>
      conflictOf({
        ...{ code: 'cycle', severity: 'error', subject: ids[0] ?? worksite.id, ids },
        ...{ from: null, to: null },
      }),
    );
  },
};
