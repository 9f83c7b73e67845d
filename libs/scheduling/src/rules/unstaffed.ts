import { lacksStaff } from '../tasks/lacks-staff.js';
import { about, type Rule } from './rule.js';

/** Somebody must do it: open work without a person is shown with an orange ring (« sans intervenant »). */
export const unstaffed: Rule = {
  code: 'unstaffed',
  over: 'intervention',
  judge({ plan }, intervention) {
    if (!lacksStaff(plan, intervention)) return [];
    return [about(intervention, { code: 'unstaffed', severity: 'warning' })];
  },
};
