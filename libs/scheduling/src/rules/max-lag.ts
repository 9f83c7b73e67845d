import { breachOf, linksOf } from './link-breach.js';
import type { Rule } from './rule.js';

/** Some work must not wait too long after what comes before it: the film covers the screed within ten days. */
export const maxLag: Rule = {
  code: 'max-lag',
  over: 'task',
  judge({ plan }, task) {
    if (!task.links.some(({ max }) => max !== null)) return [];
    return linksOf(plan, task).flatMap((link) =>
      link.latest === null || link.actual <= link.latest
        ? []
        : [breachOf(task, link, { code: 'max-lag', severity: 'warning', needed: link.latest })],
    );
  },
};
