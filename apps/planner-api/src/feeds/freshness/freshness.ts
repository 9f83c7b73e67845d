import type { FreshnessView } from '@pastille/contracts';
import type { PublishedCopy } from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';
import type { NewsRow } from '../persistence/chronicle-rows.js';
import type { FeedRead } from '../persistence/read-rows.js';
import {
  byIntervention,
  isOver,
  kindFor,
  netNews,
  newsAfter,
  placesOf,
  type NetNews,
  type NewsKind,
  type ReadUpTo,
  type Tells,
} from './net-news.js';

const MILLISECONDS = 60_000;
/** How far ahead a change that did not get through is worth a phone call. */
const NOTICE_MINUTES = 1440;

/** Somebody who has a feed. */
export interface Reader {
  readonly resourceId: string;
  /** Of own work. */
  readonly tells: Tells;
  readonly upTo: ReadUpTo;
  readonly reads: readonly FeedRead[];
}

export interface FreshnessAsk {
  readonly now: Minutes;
  readonly news: readonly NewsRow[];
  readonly readers: readonly Reader[];
  /** « Bien reçu » of that very copy. */
  readonly isAcknowledged: (
    interventionId: string,
    resourceId: string,
    copy: PublishedCopy | null,
  ) => boolean;
}

type Freshness = Pick<FreshnessView, 'people' | 'changes' | 'notices'>;
type Person = FreshnessView['changes'][number]['people'][number];

interface Concern extends Person {
  readonly net: NetNews;
}

/** What one intervention’s news are to one reader; `null` = nothing, ever. */
function concernOf(
  rows: readonly NewsRow[],
  { resourceId, tells, upTo }: Reader,
  isAcknowledged: FreshnessAsk['isAcknowledged'],
): Concern | null {
  const unread = netNews(newsAfter(rows, upTo));
  const kind = unread && kindFor(unread, tells);
  if (unread && kind) {
    const isSettled = isAcknowledged(unread.interventionId, resourceId, unread.after);
    return { resourceId, kind, reach: isSettled ? 'acknowledged' : 'unfetched', net: unread };
  }
  const told = lastConcerning(rows, tells);
  return told && { resourceId, ...told, reach: 'fetched' };
}

function lastConcerning(
  rows: readonly NewsRow[],
  tells: Tells,
): { readonly kind: NewsKind; readonly net: NetNews } | null {
  for (const row of rows.toReversed()) {
    const net = netNews([row]);
    const kind = net && kindFor(net, tells);
    if (kind) return { kind, net };
  }
  return null;
}

interface KnownChange {
  readonly latest: NetNews;
  readonly concerns: readonly Concern[];
}

function changesOf({ news, readers, now, isAcknowledged }: FreshnessAsk): readonly KnownChange[] {
  return [...byIntervention(news).values()].flatMap((rows) => {
    const latest = netNews(rows);
    if (!latest || isOver(latest, now)) return [];
    const concerns = readers.flatMap((reader) => concernOf(rows, reader, isAcknowledged) ?? []);
    return concerns.length > 0 ? [{ latest, concerns }] : [];
  });
}

const startOf = (net: NetNews): Minutes =>
  placesOf(net).find(({ state }) => state !== 'cancelled')?.start ?? placesOf(net)[0]?.start ?? 0;

const isSoon = ({ net }: Concern, now: Minutes): boolean =>
  placesOf(net).some(({ start, end }) => start < now + NOTICE_MINUTES && end > now);

function noticeOf({ latest, concerns }: KnownChange, now: Minutes): Freshness['notices'] {
  const missed = concerns.filter((one) => one.reach === 'unfetched' && isSoon(one, now));
  if (missed.length === 0) return [];
  return [
    {
      interventionId: latest.interventionId,
      start: startOf(latest),
      resourceIds: missed.map(({ resourceId }) => resourceId),
    },
  ];
}

const minutesOf = (at: Date): Minutes => Math.floor(at.getTime() / MILLISECONDS);

const readView = ({ client, at, revision, count }: FeedRead) => ({
  ...{ client, revision, count },
  at: minutesOf(at),
});

/** Which published changes have not reached whom, and whom to ring about it. Nobody saw anything: a client fetched it. */
export function freshness(asked: FreshnessAsk): Freshness {
  const { now, readers } = asked;
  const known = changesOf(asked).toSorted(
    (a, b) =>
      b.latest.revision - a.latest.revision ||
      (a.latest.interventionId < b.latest.interventionId ? -1 : 1),
  );
  const isUnfetchedBy = (resourceId: string) => (one: KnownChange) =>
    one.concerns.some((who) => who.resourceId === resourceId && who.reach === 'unfetched');
  return {
    people: readers.map(({ resourceId, reads }) => ({
      ...{ resourceId, reads: reads.map(readView) },
      unfetched: known.filter(isUnfetchedBy(resourceId)).map(({ latest }) => latest.interventionId),
    })),
    changes: known.map(({ latest, concerns }) => ({
      interventionId: latest.interventionId,
      ...{ changedAt: minutesOf(latest.at), revision: latest.revision, start: startOf(latest) },
      people: concerns.map(({ net: _, ...person }) => person),
    })),
    notices: known
      .flatMap((one) => noticeOf(one, now))
      .toSorted((a, b) => a.start - b.start || (a.interventionId < b.interventionId ? -1 : 1)),
  };
}

/** How many interventions a feed tells otherwise than its readers know. */
export function countUnfetched(
  news: ReadonlyMap<string, readonly NewsRow[]>,
  { tells, upTo }: Pick<Reader, 'tells' | 'upTo'>,
  now: Minutes,
): number {
  let count = 0;
  for (const rows of news.values()) {
    const net = netNews(newsAfter(rows, upTo));
    if (net && !isOver(net, now) && kindFor(net, tells)) count += 1;
  }
  return count;
}
