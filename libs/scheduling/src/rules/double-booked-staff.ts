import { flowsAround } from './length.js';
import { overlapsOf } from './overlaps.js';
import { conflictOf, type RuleOver } from './rule.js';

/**
 * Nobody is in two places at once: a person may not work on two interventions at the same time, alone
 * or in a crew. A visit of half a day or less within a job of a day or more is only worth knowing.
 */
export const doubleBookedStaff: RuleOver<'resource'> = {
  code: 'double-booked-staff',
  over: 'resource',
  judge(scene, resource) {
    if (resource.kind !== 'staff') return [];
    return overlapsOf(scene, resource).map(({ first, second, start, end }) =>
      conflictOf({
        code: 'double-booked-staff',
        severity: flowsAround(first, second) ? 'info' : 'error',
        subject: resource.id,
        ids: [first.id, second.id],
        from: start,
        to: end,
      }),
    );
  },
};
