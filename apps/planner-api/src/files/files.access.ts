import type { Plan } from '@pastille/scheduling';
import { grantOf, sightOfRole, type Who } from '../planning/planning.access.js';
import { isOnTeamOf } from '../planning/queries/own-work.js';
import { clientOf, type FileSubject } from './subject.js';

/** model.md, « Who may », row « close own intervention, actuals, photo »: a technician of own work only. */
export function mayAddPhoto(who: Who, { interventionId }: FileSubject, plan: Plan): boolean {
  const grant = grantOf(who.role, 'close');
  if (grant !== 'own') return grant === 'yes';
  const one = interventionId === null ? undefined : plan.intervention(interventionId);
  return one !== undefined && isOnTeamOf(plan, who.userId)(one);
}

/** Row « records »: a technician reads what the job needs, which is of the clients of own work. */
export function maySeeFilesOf(who: Who, clientId: string, plan: Plan): boolean {
  if (!plan.records.client.has(clientId)) return false;
  if (sightOfRole(who.role) === 'whole') return true;
  const isOwn = isOnTeamOf(plan, who.userId);
  return [...plan.records.intervention.values()].some(
    (one) => one.state !== 'cancelled' && clientOf(plan, one) === clientId && isOwn(one),
  );
}
