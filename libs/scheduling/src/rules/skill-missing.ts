import { lacksStaff } from '../tasks/lacks-staff.js';
import { about, type RuleOver } from './rule.js';
import { missingSkills, skillsFor } from './skills.js';

/**
 * Somebody of the team must be able to do it, and be certified where the law asks: gas, electricity,
 * work at height. Where nobody is assigned yet, that alone is told.
 */
export const skillMissing: RuleOver<'intervention'> = {
  code: 'skill-missing',
  over: 'intervention',
  judge({ plan }, intervention) {
    if (intervention.state !== 'open' || skillsFor(plan, intervention).length === 0) return [];
    if (intervention.kind === 'block' || lacksStaff(plan, intervention)) return [];
    if (missingSkills(plan, intervention).length === 0) return [];
    return [about(intervention, { code: 'skill-missing', severity: 'error' })];
  },
};
