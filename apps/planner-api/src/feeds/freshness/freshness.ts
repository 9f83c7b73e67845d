import type { FreshnessView } from '@pastille/contracts';
import type { Minutes } from '@pastille/time';
import type { NewsRow } from '../persistence/chronicle-rows.js';
import type { FeedRead } from '../persistence/read-rows.js';
import {
  concernOf,
  isToRing,
  minutesOf,
  type Concern,
  type Otherwise,
  type Reader,
} from './concern.js';
import { bySubject, isOver, meaningFor, netNews, newsAfter, startOf } from './net-news.js';
import type { SlotsOf } from './slots.js';

export interface FreshnessAsk extends Otherwise {
  readonly now: Minutes;
  readonly news: readonly NewsRow[];
  /** At `now`. */
  readonly slotsOf: SlotsOf;
  readonly readers: readonly Reader[];
}

type Freshness = Pick<FreshnessView, 'people' | 'changes' | 'notices'>;

interface KnownChange {
  readonly latest: NewsRow;
  readonly start: Minutes;
  readonly concerns: readonly Concern[];
}

function changesOf({ news, readers, now, ...asked }: FreshnessAsk): readonly KnownChange[] {
  return [...bySubject(news).values()].flatMap((rows) => {
    const net = netNews(rows, asked.slotsOf);
    if (!net || isOver(net, now)) return [];
    const concerns = readers.flatMap((reader) => concernOf(rows, reader, asked) ?? []);
    return concerns.length > 0 ? [{ latest: net.last, start: startOf(net), concerns }] : [];
  });
}

function noticeOf({ latest, start, concerns }: KnownChange, now: Minutes): Freshness['notices'] {
  const missed = concerns.filter((one) => isToRing(one, now));
  if (missed.length === 0) return [];
  const { subject, subjectId } = latest;
  return [{ subject, subjectId, start, resourceIds: missed.map(({ resourceId }) => resourceId) }];
}

const readView = ({ client, at, revision, count }: FeedRead) => ({
  ...{ client, revision, count },
  at: minutesOf(at),
});

const personView = ({ differing, ...person }: Concern, start: Minutes) => ({
  ...person,
  // What is there now stands first.
  start: differing[0]?.start ?? start,
  soonest: Math.min(...differing.map((slot) => slot.start), differing[0]?.start ?? start),
});

/** Which published changes have not reached whom, and whom to ring about it. Nobody saw anything: a client fetched it. */
export function freshness(asked: FreshnessAsk): Freshness {
  const { now, readers } = asked;
  const known = changesOf(asked).toSorted(
    (a, b) =>
      b.latest.revision - a.latest.revision || (a.latest.subjectId < b.latest.subjectId ? -1 : 1),
  );
  const isUnfetchedBy = (resourceId: string) => (one: KnownChange) =>
    one.concerns.some((who) => who.resourceId === resourceId && who.reach === 'unfetched');
  return {
    people: readers.map(({ resourceId, reads }) => ({
      ...{ resourceId, reads: reads.map(readView) },
      unfetched: known.filter(isUnfetchedBy(resourceId)).map(({ latest }) => latest.subjectId),
    })),
    changes: known.map(({ latest, start, concerns }) => ({
      ...{ subject: latest.subject, subjectId: latest.subjectId },
      ...{ changedAt: minutesOf(latest.at), revision: latest.revision, start },
      people: concerns.map((one) => personView(one, start)),
    })),
    notices: known
      .flatMap((one) => noticeOf(one, now))
      .toSorted((a, b) => a.start - b.start || (a.subjectId < b.subjectId ? -1 : 1)),
  };
}

/** How many subjects a feed tells otherwise than its readers know. */
export function countUnfetched(
  news: ReadonlyMap<string, readonly NewsRow[]>,
  { tells, upTo }: Pick<Reader, 'tells' | 'upTo'>,
  { now, slotsOf }: Pick<FreshnessAsk, 'now' | 'slotsOf'>,
): number {
  let count = 0;
  for (const rows of news.values()) {
    const net = netNews(newsAfter(rows, upTo), slotsOf);
    if (net && !isOver(net, now) && meaningFor(net, tells)) count += 1;
  }
  return count;
}
