import { flowsAround } from './length.js';
import { overlapsOf } from './overlaps.js';
import { conflictOf, type RuleOver } from './rule.js';

/**
 * Something was put over a padlock: the locked intervention stays where it is, and whoever put the
 * other one there must know. Subcontractors may be in several places, and short visits are let be.
 */
export const lockedOverlap: RuleOver<'resource'> = {
  code: 'locked-overlap',
  over: 'resource',
  judge(scene, resource) {
    if (resource.kind !== 'staff' && resource.kind !== 'equipment') return [];
    return overlapsOf(scene, resource).flatMap(({ first, second, start, end }) => {
      const isLocked = first.lock.time !== null || second.lock.time !== null;
      const isShort = resource.kind === 'staff' && flowsAround(first, second);
      if (!isLocked || isShort) return [];
      const ids = [first.id, second.id];
      const of = { subject: resource.id, ids, from: start, to: end };
      return [conflictOf({ code: 'locked-overlap', severity: 'warning', ...of })];
    });
  },
};
