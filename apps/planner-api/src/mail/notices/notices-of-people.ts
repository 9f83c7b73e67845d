import type { FreshChangeView, FreshnessView } from '@pastille/contracts';
import type { Minutes } from '@pastille/time';

/** A change that did not get through to somebody, and what it is to them. */
export type Missed = Pick<FreshChangeView, 'subject' | 'subjectId' | 'revision'> &
  Pick<FreshChangeView['people'][number], 'kind' | 'start'>;

/** A phone that fetches every half hour needs no mail about what was changed ten minutes ago… */
const GRACE_MINUTES = 30;
/** …unless it begins before it would be read. */
const URGENT_MINUTES = 180;

const isLeftToPhone = (changedAt: Minutes, soonest: Minutes, now: Minutes): boolean =>
  now - changedAt < GRACE_MINUTES && soonest - now > URGENT_MINUTES;

/** By person: what of the next day neither their calendar fetched nor they acknowledged, by start. */
export function missedByPerson({
  notices,
  changes,
  at,
}: Pick<FreshnessView, 'notices' | 'changes' | 'at'>): ReadonlyMap<string, readonly Missed[]> {
  const found = new Map<string, Missed[]>();
  for (const { subjectId, resourceIds } of notices) {
    const change = changes.find((one) => one.subjectId === subjectId);
    if (!change) continue;
    const { subject, revision, changedAt } = change;
    for (const { resourceId, kind, start, soonest } of change.people) {
      if (!resourceIds.includes(resourceId) || isLeftToPhone(changedAt, soonest, at)) continue;
      const known = found.get(resourceId) ?? [];
      found.set(resourceId, [...known, { subject, subjectId, revision, start, kind }]);
    }
  }
  return found;
}
