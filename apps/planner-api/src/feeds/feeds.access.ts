import type { FeedScope, Role } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import type { AccessRule } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';

/* model.md, « Who may », row « settings, users, feeds of all »: administrators change, managers read, everybody has own ones. */

type Who = Pick<Actor, 'userId' | 'role'>;

/** Everybody may subscribe; to what is judged with the plan. */
export const maySubscribe: AccessRule = () => true;

export const mayReadAllFeeds = ({ role }: Pick<Who, 'role'>): boolean =>
  role === 'administrator' || role === 'manager';

/** One's own; all of them for an administrator. */
export const mayChangeFeed = (who: Who, ownerId: string): boolean =>
  who.userId === ownerId || who.role === 'administrator';

/** Hands out feeds to people who have no account. */
export const mayPlanForOthers = (role: Role): boolean =>
  role === 'administrator' || role === 'manager' || role === 'planner';

/** model.md, row « schedule, move, publish »: who changed the plan is who rings about it. */
export const mayTellByPhone: AccessRule = ({ role }) => mayPlanForOthers(role);

/** A technician has own days and own crew’s; everybody else sees the whole board already. */
export function maySubscribeTo({ userId, role }: Who, scope: FeedScope, plan: Plan): boolean {
  if (role !== 'technician') return true;
  if (scope.type !== 'person' && scope.type !== 'crew') return false;
  const { resource } = plan.records;
  const isSelf = (id: string): boolean => {
    const one = resource.get(id);
    return one?.kind === 'staff' && one.userId === userId;
  };
  if (scope.type === 'person') return isSelf(scope.id);
  const crew = resource.get(scope.id);
  return crew?.kind === 'crew' && crew.members.some(({ resourceId }) => isSelf(resourceId));
}

/** Whether there is such a person, crew or worksite. */
export function isKnownScope(scope: FeedScope, { records }: Plan): boolean {
  switch (scope.type) {
    case 'company':
      return true;
    case 'worksite':
      return records.worksite.has(scope.id);
    case 'crew':
      return records.resource.get(scope.id)?.kind === 'crew';
    case 'person': {
      const one = records.resource.get(scope.id);
      return one !== undefined && one.kind !== 'crew';
    }
  }
}
