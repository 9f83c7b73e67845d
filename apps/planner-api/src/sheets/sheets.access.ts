import type { Plan } from '@pastille/scheduling';
import { asTold } from '@pastille/scheduling/agenda';
import { sightOfRole, type Who } from '../planning/planning.access.js';
import { isOnTeamOf } from '../planning/queries/own-work.js';

/**
 * model.md, « Who may », rows « see the board » and « records »: a technician prints the worksites of own
 * work, as it was published or as it comes again; everybody else any.
 */
export function mayPrintWorksite(who: Who, worksiteId: string, plan: Plan): boolean {
  if (!plan.records.worksite.has(worksiteId)) return false;
  if (sightOfRole(who.role) === 'whole') return true;
  const isOwn = isOnTeamOf(plan, who.userId);
  const interventions = plan.indexes.interventionsByWorksite.get(worksiteId) ?? [];
  const isTold = interventions.some((one) => {
    const told = asTold(one);
    return told !== null && told.state !== 'cancelled' && isOwn(told);
  });
  return isTold || comesAgain(who, worksiteId, plan);
}

/** Whoever is in the crew that day. */
function comesAgain({ userId }: Who, worksiteId: string, { records }: Plan): boolean {
  const isSelf = (id: string): boolean => {
    const one = records.resource.get(id);
    return one?.kind === 'staff' && one.userId === userId;
  };
  const goes = (id: string): boolean => {
    const one = records.resource.get(id);
    return one?.kind === 'crew'
      ? one.members.some(({ resourceId }) => isSelf(resourceId))
      : isSelf(id);
  };
  return [...records.series.values()].some(
    (series) =>
      series.worksiteId === worksiteId && series.team.some(({ resourceId }) => goes(resourceId)),
  );
}
