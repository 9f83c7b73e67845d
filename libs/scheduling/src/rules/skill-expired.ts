import { about, type RuleOver } from './rule.js';
import { holdersOf, skillsFor } from './skills.js';

/** A certificate that runs out before the work is over is none, unless somebody else of the team has a valid one. */
export const skillExpired: RuleOver<'intervention'> = {
  code: 'skill-expired',
  over: 'intervention',
  judge({ plan }, intervention) {
    if (intervention.state !== 'open' || intervention.kind === 'block') return [];
    const names = skillsFor(plan, intervention);
    const expired = names.flatMap((name) => holdersOf(plan, intervention, name).expired);
    const first = new Map<string, number>();
    for (const { resource, until } of expired) {
      first.set(resource.id, Math.min(until, first.get(resource.id) ?? until));
    }
    return [...first].map(([subject, needed]) =>
      about(intervention, { code: 'skill-expired', severity: 'warning', subject, needed }),
    );
  },
};
