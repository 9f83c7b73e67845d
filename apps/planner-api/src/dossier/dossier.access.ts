import type { Plan } from '@pastille/scheduling';
import { asTold } from '@pastille/scheduling/agenda';
import { grantOf, sightOfRole, type Who } from '../planning/planning.access.js';
import { isOnTeamOf } from '../planning/queries/own-work.js';
import type { AccessRule } from '../platform/auth/access.js';

/* model.md, « Who may », rows « records » and « settings ». */

export const mayChangeDossier: AccessRule = ({ role }) => grantOf(role, 'records') === 'yes';

/** Questions and the letterhead; a manager’s `hours` are not among them. */
export const mayChangePaper: AccessRule = ({ role }) => grantOf(role, 'settings') === 'yes';

/** A technician reads what the job needs: of the worksites of own work. */
export function maySeeDossier(who: Who, worksiteId: string, plan: Plan): boolean {
  if (!plan.records.worksite.has(worksiteId)) return false;
  return sightOfRole(who.role) === 'whole' || isOwnWorksite(who, worksiteId, plan);
}

/** Whoever does the work says that a line of it is done. */
export function mayTick(who: Who, worksiteId: string, plan: Plan): boolean {
  if (grantOf(who.role, 'records') === 'yes') return true;
  return grantOf(who.role, 'close') === 'own' && isOwnWorksite(who, worksiteId, plan);
}

/** As it was published, or as it comes again: of a draft nobody was told. */
export function isOwnWorksite({ userId }: Who, worksiteId: string, plan: Plan): boolean {
  const isOwn = isOnTeamOf(plan, userId);
  const isTold = plan.interventionsOfWorksite(worksiteId).some((one) => {
    const told = asTold(one);
    return told !== null && told.state !== 'cancelled' && isOwn(told);
  });
  return isTold || comesAgainTo(worksiteId, userId, plan);
}

/** What comes again is one’s own as soon as one’s crew goes there, whoever is in it that day. */
function comesAgainTo(worksiteId: string, userId: string, { records }: Plan): boolean {
  const isSelf = (id: string): boolean => {
    const one = records.resource.get(id);
    return one?.kind === 'staff' && one.userId === userId;
  };
  const isOwn = (id: string): boolean => {
    const one = records.resource.get(id);
    if (one?.kind !== 'crew') return isSelf(id);
    return one.members.some(({ resourceId }) => isSelf(resourceId));
  };
  return [...records.series.values()].some(
    (series) =>
      series.worksiteId === worksiteId && series.team.some(({ resourceId }) => isOwn(resourceId)),
  );
}
