import type { Plan } from '@pastille/scheduling';
import { isOwnWorksite } from '../dossier/dossier.access.js';
import { sightOfRole, type Who } from '../planning/planning.access.js';

/**
 * model.md, « Who may », rows « see the board » and « records »: a technician prints the worksites of own
 * work, as it was published or as it comes again; everybody else any.
 */
export function mayPrintWorksite(who: Who, worksiteId: string, plan: Plan): boolean {
  if (!plan.records.worksite.has(worksiteId)) return false;
  return sightOfRole(who.role) === 'whole' || isOwnWorksite(who, worksiteId, plan);
}
