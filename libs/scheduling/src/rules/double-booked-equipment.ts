import { overlapsOf } from './overlaps.js';
import { conflictOf, type RuleOver } from './rule.js';

/** A machine or a van serves one intervention at a time, however short. */
export const doubleBookedEquipment: RuleOver<'resource'> = {
  code: 'double-booked-equipment',
  over: 'resource',
  judge(scene, resource) {
    if (resource.kind !== 'equipment') return [];
    return overlapsOf(scene, resource).map(({ first, second, start, end }) =>
      conflictOf({
        code: 'double-booked-equipment',
        severity: 'error',
        subject: resource.id,
        ids: [first.id, second.id],
        from: start,
        to: end,
      }),
    );
  },
};
