import type { Plan, ResourceId } from '@pastille/scheduling';
import type { Feed } from '../feed.js';
import { isOwnFeed } from '../events/own-links.js';
import type { FeedRead } from '../persistence/read-rows.js';
import { countsAsFetched } from '../reads/client-of.js';
import type { Reader } from './concern.js';
import type { ReadUpTo } from './net-news.js';
import { tellsOf } from './told-to.js';

const OWN = { own: true, crew: false, onCall: false };

/** The board’s revision that the calendars of some feeds hold; `since` for those that never read. */
export function readUpTo(
  feeds: readonly Pick<Feed, 'issuedAt'>[],
  reads: readonly FeedRead[],
): ReadUpTo {
  const revisions = reads
    .filter(({ client }) => countsAsFetched(client))
    .map(({ revision }) => revision);
  const issued = feeds.map(({ issuedAt }) => issuedAt.getTime());
  return {
    revision: revisions.length > 0 ? Math.max(...revisions) : null,
    since: new Date(Math.min(...issued)),
  };
}

/** Whose own feed it is: the person’s, or the one of a crew that a member holds. `null`: somebody looks at others. */
function personOf(feed: Feed, plan: Plan): ResourceId | null {
  const { scope, owner } = feed;
  if (scope.type === 'person') return isOwnFeed(feed, plan) ? scope.id : null;
  if (scope.type !== 'crew') return null;
  const crew = plan.records.resource.get(scope.id);
  const members = crew?.kind === 'crew' ? crew.members : [];
  const own = members.find(({ resourceId }) => {
    const one = plan.records.resource.get(resourceId);
    return one?.kind === 'staff' && one.userId === owner.id;
  });
  return own?.resourceId ?? null;
}

interface Held {
  readonly person: Feed[];
  readonly crew: Feed[];
}

/**
 * Everybody of whose phones something can be known, by id. A feed of one's own tells more than that of
 * one's crew, which counts for those alone who have no other.
 */
export function readersOf(
  plan: Plan,
  feeds: readonly Feed[],
  readsOf: ReadonlyMap<string, readonly FeedRead[]>,
): readonly Reader[] {
  const held = new Map<ResourceId, Held>();
  for (const feed of feeds) {
    const id = personOf(feed, plan);
    if (id === null) continue;
    const known = held.get(id) ?? { person: [], crew: [] };
    held.set(id, known);
    if (feed.scope.type === 'person') known.person.push(feed);
    else known.crew.push(feed);
  }
  return [...held]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([resourceId, { person, crew }]) => {
      const own = person.length > 0 ? person : crew;
      const reads = mergeReads(own.flatMap(({ id }) => readsOf.get(id) ?? []));
      // Time off that no feed of theirs tells of never reaches them by one.
      const absences = own.some(({ includes }) => includes.absences);
      const tells = tellsOf(plan, { type: 'person', id: resourceId }, { ...OWN, absences });
      return { resourceId, tells, upTo: readUpTo(own, reads), reads };
    });
}

/** One entry a kind of client, the latest first. */
export function mergeReads(reads: readonly FeedRead[]): readonly FeedRead[] {
  const byClient = new Map<string, FeedRead>();
  for (const read of reads) {
    const known = byClient.get(read.client);
    const later = known && known.at > read.at ? known : read;
    byClient.set(read.client, {
      ...later,
      revision: Math.max(read.revision, known?.revision ?? 0),
      count: read.count + (known?.count ?? 0),
    });
  }
  return [...byClient.values()].sort((a, b) => b.at.getTime() - a.at.getTime());
}
