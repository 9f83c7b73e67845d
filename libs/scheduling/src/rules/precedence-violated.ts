import { isObstacle } from '../ripple/obstacle.js';
import { breachOf, isTooEarly, linksOf } from './link-breach.js';
import type { Rule } from './rule.js';

/** Work waits for what comes before it, and for its lag: no liner before the concrete has cured. */
export const precedenceViolated: Rule = {
  code: 'precedence-violated',
  over: 'task',
  judge({ plan }, task) {
    if (task.links.length === 0) return [];
    return linksOf(plan, task)
      .filter((link) => isTooEarly(link) && !isObstacle(link.waiting))
      .map((link) =>
        breachOf(task, link, {
          ...{ code: 'precedence-violated', severity: 'error', needed: link.earliest },
        }),
      );
  },
};
