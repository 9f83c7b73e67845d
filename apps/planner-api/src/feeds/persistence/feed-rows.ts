import type { FeedIncludes, FeedPrivacy, FeedScope, Locale, Role } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import type { AddressedFeed, Feed, FeedSettings, Made } from '../feed.js';

interface FeedRow {
  readonly id: string;
  readonly companyId: string;
  readonly boardId: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly ownerRole: Role;
  readonly ownerIsActive: boolean;
  readonly scope: FeedScope['type'];
  readonly subjectId: string | null;
  readonly privacy: FeedPrivacy;
  readonly locale: Locale;
  readonly includes: FeedIncludes;
  readonly changedAt: Date;
  readonly revokedAt: Date | null;
  readonly issuedAt: Date | null;
  readonly madeFor: string | null;
  readonly madeEtag: string | null;
  readonly madeModified: Date | null;
  readonly madeRevision: number | null;
  readonly madeEvents: number | null;
  readonly madeBytes: number | null;
  readonly madeCut: boolean;
}

const COLUMNS = `f.id, f.company_id as "companyId", f.board_id as "boardId", f.scope,
  f.subject_id as "subjectId", f.privacy, f.locale, f.includes, f.changed_at as "changedAt",
  f.revoked_at as "revokedAt", f.made_for as "madeFor", f.made_etag as "madeEtag",
  f.made_modified as "madeModified", f.made_revision as "madeRevision",
  f.made_events as "madeEvents", f.made_bytes as "madeBytes", f.made_cut as "madeCut",
  u.id as "ownerId", u.name as "ownerName", u.role as "ownerRole", u.is_active as "ownerIsActive"`;

const ISSUED = `(select max(t.issued_at) from feed_token t where t.feed_id = f.id) as "issuedAt"`;

function scopeOf({ scope, subjectId }: FeedRow): FeedScope {
  if (scope === 'company' || subjectId === null) return { type: 'company' };
  return { type: scope, id: subjectId };
}

function madeOf(row: FeedRow): Made | null {
  const { madeFor, madeEtag, madeModified } = row;
  if (madeFor === null || madeEtag === null || madeModified === null) return null;
  return {
    key: madeFor,
    etag: madeEtag,
    modified: madeModified,
    revision: row.madeRevision ?? 0,
    events: row.madeEvents ?? 0,
    bytes: row.madeBytes ?? 0,
    isCut: row.madeCut,
  };
}

const feedOf = (row: FeedRow): Feed => ({
  id: row.id,
  companyId: row.companyId,
  boardId: row.boardId,
  owner: { id: row.ownerId, name: row.ownerName, role: row.ownerRole, isActive: row.ownerIsActive },
  scope: scopeOf(row),
  privacy: row.privacy,
  locale: row.locale,
  includes: row.includes,
  changedAt: row.changedAt,
  revokedAt: row.revokedAt,
  issuedAt: row.issuedAt ?? row.changedAt,
  made: madeOf(row),
});

type AddressedRow = FeedRow & Omit<AddressedFeed, 'feed'>;

/** In one look: the feed, its owner and the board's revision, so that an unchanged feed costs one query. */
export async function findByToken(
  tx: EntityManager,
  tokenHash: Buffer,
): Promise<AddressedFeed | null> {
  const [row] = await tx.query<AddressedRow[]>(
    `select ${COLUMNS}, t.issued_at as "issuedAt", t.ended_at as "endedAt",
            b.revision as "boardRevision", b.zone_name as "zoneName"
       from feed_token t join feed f on f.id = t.feed_id
       join app_user u on u.id = f.user_id join board b on b.id = f.board_id
      where t.token_hash = $1`,
    [tokenHash],
  );
  if (!row) return null;
  const { endedAt, boardRevision, zoneName } = row;
  return { feed: feedOf(row), endedAt, boardRevision, zoneName };
}

/** `ownerId: null`: everybody's of the company. Those in use first, the newest first. */
export async function listFeeds(
  tx: EntityManager,
  { companyId, ownerId }: { readonly companyId: string; readonly ownerId: string | null },
): Promise<Feed[]> {
  const rows = await tx.query<FeedRow[]>(
    `select ${COLUMNS}, ${ISSUED} from feed f join app_user u on u.id = f.user_id
      where f.company_id = $1 and ($2::uuid is null or f.user_id = $2)
      order by f.revoked_at desc nulls first, "issuedAt" desc, f.id limit 500`,
    [companyId, ownerId],
  );
  return rows.map(feedOf);
}

/** Those that can be read, of people who may sign in. */
export async function activeFeedsOfBoard(tx: EntityManager, boardId: string): Promise<Feed[]> {
  const rows = await tx.query<FeedRow[]>(
    `select ${COLUMNS}, ${ISSUED} from feed f join app_user u on u.id = f.user_id
      where f.board_id = $1 and f.revoked_at is null and u.is_active order by f.id`,
    [boardId],
  );
  return rows.map(feedOf);
}

export async function findFeed(
  tx: EntityManager,
  { id, companyId }: { readonly id: string; readonly companyId: string },
): Promise<Feed | null> {
  const [row] = await tx.query<FeedRow[]>(
    `select ${COLUMNS}, ${ISSUED} from feed f join app_user u on u.id = f.user_id
      where f.id = $1 and f.company_id = $2`,
    [id, companyId],
  );
  return row ? feedOf(row) : null;
}

/** How many a person has that can be read; the person's row is locked, so that two do not count at once. */
export async function countFeedsOf(tx: EntityManager, userId: string): Promise<number> {
  await tx.query('select 1 from app_user where id = $1 for no key update', [userId]);
  const [row] = await tx.query<{ count: number }[]>(
    'select count(*)::integer as count from feed where user_id = $1 and revoked_at is null',
    [userId],
  );
  return row?.count ?? 0;
}

export interface NewFeed extends FeedSettings {
  readonly id: string;
  readonly companyId: string;
  readonly boardId: string;
  readonly userId: string;
  readonly at: Date;
}

const subjectOf = (scope: FeedScope): string | null => (scope.type === 'company' ? null : scope.id);

export async function insertFeed(tx: EntityManager, feed: NewFeed): Promise<void> {
  await tx.query(
    `insert into feed (id, company_id, board_id, user_id, scope, subject_id, privacy, locale, includes, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      feed.id,
      feed.companyId,
      feed.boardId,
      feed.userId,
      feed.scope.type,
      subjectOf(feed.scope),
      feed.privacy,
      feed.locale,
      JSON.stringify(feed.includes),
      feed.at,
    ],
  );
}

export async function changeSettings(
  tx: EntityManager,
  { id, privacy, locale, includes }: Pick<Feed, 'id' | 'privacy' | 'locale' | 'includes'>,
  at: Date,
): Promise<void> {
  await tx.query(
    'update feed set privacy = $2, locale = $3, includes = $4, changed_at = $5 where id = $1',
    [id, privacy, locale, JSON.stringify(includes), at],
  );
}

export async function revokeFeedRow(tx: EntityManager, id: string, at: Date): Promise<void> {
  await tx.query('update feed set revoked_at = $2 where id = $1 and revoked_at is null', [id, at]);
}

export async function insertToken(
  tx: EntityManager,
  { feedId, hash, at }: { readonly feedId: string; readonly hash: Buffer; readonly at: Date },
): Promise<void> {
  await tx.query('insert into feed_token (token_hash, feed_id, issued_at) values ($1, $2, $3)', [
    hash,
    feedId,
    at,
  ]);
}

/** All addresses of a feed end; what was fetched by them is no longer what a phone shows. */
export async function endTokens(tx: EntityManager, feedId: string, at: Date): Promise<void> {
  await tx.query('update feed_token set ended_at = $2 where feed_id = $1 and ended_at is null', [
    feedId,
    at,
  ]);
  await tx.query('delete from feed_read where feed_id = $1', [feedId]);
}

export async function keepMade(tx: EntityManager, feedId: string, made: Made): Promise<void> {
  await tx.query(
    `update feed set made_for = $2, made_etag = $3, made_modified = $4, made_revision = $5,
       made_events = $6, made_bytes = $7, made_cut = $8
      where id = $1 and (made_revision is null or made_revision <= $5)`,
    [
      feedId,
      made.key,
      made.etag,
      made.modified,
      made.revision,
      made.events,
      made.bytes,
      made.isCut,
    ],
  );
}
