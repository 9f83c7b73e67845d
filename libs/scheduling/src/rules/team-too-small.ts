import { lacksStaff } from '../tasks/lacks-staff.js';
import { about, type RuleOver } from './rule.js';
import { tooFewOn } from './team-size.js';

/**
 * A task wants so many people on each day that is worked on it. A subcontractor comes with as many as
 * it takes; where nobody is assigned at all, that alone is told.
 */
export const teamTooSmall: RuleOver<'intervention'> = {
  code: 'team-too-small',
  over: 'intervention',
  judge({ plan }, intervention) {
    if (intervention.state !== 'open' || intervention.kind !== 'work') return [];
    if (lacksStaff(plan, intervention)) return [];
    const few = tooFewOn(plan, intervention);
    if (!few) return [];
    const { start, end } = few.piece;
    return [
      about(intervention, { code: 'team-too-small', severity: 'warning', from: start, to: end }),
    ];
  },
};
