import { isObstacle } from '../ripple/obstacle.js';
import { breachOf, isTooEarly, linksOf } from './link-breach.js';
import type { Rule } from './rule.js';

/**
 * What comes before ends too late for work that nothing may move: it has a padlock, is done or
 * confirmed, or a supplier set its hour. Somebody has to unlock it, or to hurry.
 */
export const linkBlockedByLock: Rule = {
  code: 'link-blocked-by-lock',
  over: 'task',
  judge({ plan }, task) {
    if (task.links.length === 0) return [];
    return linksOf(plan, task)
      .filter((link) => isTooEarly(link) && isObstacle(link.waiting))
      .map((link) =>
        breachOf(task, link, {
          ...{ code: 'link-blocked-by-lock', severity: 'error', needed: link.earliest },
        }),
      );
  },
};
