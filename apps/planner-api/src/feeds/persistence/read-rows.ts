import type { FeedClient } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

/** The last time a kind of client fetched a feed, and how often in all. */
export interface FeedRead {
  readonly client: FeedClient;
  readonly at: Date;
  /** Of the board. */
  readonly revision: number;
  readonly count: number;
}

export interface NewRead {
  readonly feedId: string;
  readonly client: FeedClient;
  readonly at: Date;
  readonly revision: number;
}

/**
 * One row a kind of client: a thousand reads are a thousand on it.
 * @returns whether this client was never given that revision before
 */
export async function recordRead(
  tx: Pick<EntityManager, 'query'>,
  { feedId, client, at, revision }: NewRead,
): Promise<boolean> {
  const [row] = await tx.query<{ known: number | null }[]>(
    `with known as (select revision from feed_read where feed_id = $1 and client = $2)
     insert into feed_read (feed_id, client, at, revision, count) values ($1, $2, $3, $4, 1)
     on conflict (feed_id, client) do update set at = greatest(feed_read.at, excluded.at),
       revision = greatest(feed_read.revision, excluded.revision), count = feed_read.count + 1
     returning (select revision from known) as known`,
    [feedId, client, at, revision],
  );
  return (row?.known ?? -1) < revision;
}

/** By feed, the latest first. */
export async function readsOf(
  tx: EntityManager,
  feedIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FeedRead[]>> {
  const rows = await tx.query<(FeedRead & { feedId: string })[]>(
    `select feed_id as "feedId", client, at, revision, count from feed_read
      where feed_id = any($1::uuid[]) order by at desc, client`,
    [feedIds],
  );
  const byFeed = new Map<string, FeedRead[]>();
  for (const { feedId, ...read } of rows) {
    const known = byFeed.get(feedId);
    if (known) known.push(read);
    else byFeed.set(feedId, [read]);
  }
  return byFeed;
}

/** Something that is another number or text as soon as any feed of a board was read, made or changed. */
export async function readsMark(tx: EntityManager, boardId: string): Promise<string> {
  const [row] = await tx.query<{ mark: string }[]>(
    `select concat_ws('.', count(distinct f.id), coalesce(sum(r.count), 0),
        coalesce(extract(epoch from max(r.at))::bigint, 0),
        coalesce(extract(epoch from max(greatest(f.changed_at, f.revoked_at)))::bigint, 0)) as mark
       from feed f left join feed_read r on r.feed_id = f.id where f.board_id = $1`,
    [boardId],
  );
  return row?.mark ?? '';
}

/** Of feeds that were revoked before then. */
export async function forgetReadsOfRevoked(tx: EntityManager, before: Date): Promise<void> {
  await tx.query(
    `delete from feed_read r using feed f where f.id = r.feed_id and f.revoked_at < $1`,
    [before],
  );
}
