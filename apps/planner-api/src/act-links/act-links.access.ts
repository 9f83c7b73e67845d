import type { Plan } from '@pastille/scheduling';
import { asTold, goesOn } from '@pastille/scheduling/agenda';
import { workedPieces } from '@pastille/scheduling/calendar';
import { formatLocalDate } from '@pastille/time';
import { sightOfRole, type Who } from '../planning/planning.access.js';
import type { DayWork } from './day/day-work.js';

export { grantOf, sightOfRole } from '../planning/planning.access.js';

/**
 * model.md, « Who may », row « close own intervention, actuals, photo, note, bien reçu »: own, and « own »
 * is what the published copy says of that day. The longer estimate that comes with « reste 1 j » is a part
 * of the actuals.
 */
export const mayActFromLink = (resourceId: string, work: DayWork | null): boolean =>
  work?.goes.includes(resourceId) ?? false;

/** Whoever sees the whole board sees what was reported; a technician does not see what colleagues say. */
export const maySeeReports = ({ role }: Pick<Who, 'role'>): boolean =>
  sightOfRole(role) === 'whole';

/** The person of an account, as far as it is on that board. */
export const ownResourcesOf = (plan: Plan, { userId }: Pick<Who, 'userId'>): readonly string[] =>
  [...plan.records.resource.values()].flatMap((one) =>
    one.kind === 'staff' && one.userId === userId ? [one.id] : [],
  );

/** Whether somebody goes there on any of its days, as published: alone, or as a member of a crew. */
export function goesThere(plan: Plan, interventionId: string, resourceId: string): boolean {
  const one = plan.intervention(interventionId);
  const told = one && asTold(one);
  if (!told) return false;
  const days = new Set(workedPieces(plan, told).map(({ half }) => Math.floor(half / 2)));
  return [...days].some((day) =>
    goesOn(plan, told.team, formatLocalDate(day)).includes(resourceId),
  );
}
