import type { EntityManager } from 'typeorm';
import type { News } from '../chronicle/news-of.js';
import type { Stamping } from '../chronicle/stamps-of.js';

/** How far the change log of a board was read. `since`: what bears no stamp changed by then. */
export interface ChronicleMark {
  readonly revision: number;
  readonly since: Date;
}

export interface BoardState {
  readonly revision: number;
  /** When the newest revision was made; `null` where the log knows none. */
  readonly at: Date | null;
}

/** Made by one revision of a board. */
export interface Dated {
  readonly boardId: string;
  readonly revision: number;
  readonly at: Date;
}

export interface StampRow {
  readonly recordId: string;
  readonly revision: number;
  readonly sequence: number;
  readonly changedAt: Date;
}

export type NewsRow = News & {
  readonly revision: number;
  readonly at: Date;
};

/** The mark, locked until the transaction ends: of all processes one goes on with it at a time. */
export async function lockMark(tx: EntityManager, boardId: string): Promise<ChronicleMark | null> {
  const [mark] = await tx.query<ChronicleMark[]>(
    'select revision, since from feed_chronicle where board_id = $1 for update',
    [boardId],
  );
  return mark ?? null;
}

export async function readMark(tx: EntityManager, boardId: string): Promise<ChronicleMark | null> {
  const [mark] = await tx.query<ChronicleMark[]>(
    'select revision, since from feed_chronicle where board_id = $1',
    [boardId],
  );
  return mark ?? null;
}

/** Where there is a mark already, somebody else was quicker. */
export async function beginChronicle(
  tx: EntityManager,
  boardId: string,
  { revision, since }: ChronicleMark,
): Promise<void> {
  await tx.query(
    `insert into feed_chronicle (board_id, revision, since) values ($1, $2, $3)
     on conflict (board_id) do nothing`,
    [boardId, revision, since],
  );
}

export async function moveMark(
  tx: EntityManager,
  boardId: string,
  revision: number,
): Promise<void> {
  await tx.query('update feed_chronicle set revision = $2 where board_id = $1', [
    boardId,
    revision,
  ]);
}

/** When each revision after one was made, to the millisecond: the log's own answers say the minute. */
export async function timesSince(
  tx: EntityManager,
  boardId: string,
  since: number,
): Promise<ReadonlyMap<number, Date>> {
  const rows = await tx.query<{ revision: number; at: Date }[]>(
    'select revision, at from change_log where board_id = $1 and revision > $2',
    [boardId, since],
  );
  return new Map(rows.map(({ revision, at }) => [revision, at]));
}

export async function boardState(tx: EntityManager, boardId: string): Promise<BoardState | null> {
  const [state] = await tx.query<BoardState[]>(
    `select b.revision, (select l.at from change_log l
        where l.board_id = b.id and l.revision = b.revision) as at
       from board b where b.id = $1`,
    [boardId],
  );
  return state ?? null;
}

export async function writeStamps(
  tx: EntityManager,
  { boardId, revision, at }: Dated,
  stampings: readonly Stamping[],
): Promise<void> {
  if (stampings.length === 0) return;
  await tx.query(
    `insert into feed_stamp (board_id, record_id, revision, sequence, changed_at)
     select $1, s.id, $2, s.moves::integer, $3 from unnest($4::uuid[], $5::boolean[]) as s (id, moves)
     on conflict (board_id, record_id) do update set revision = excluded.revision,
       sequence = feed_stamp.sequence + excluded.sequence, changed_at = excluded.changed_at`,
    [
      boardId,
      revision,
      at,
      stampings.map(({ recordId }) => recordId),
      stampings.map(({ movesTime }) => movesTime),
    ],
  );
}

/** Every event’s time counts as moved once more: what was changed meanwhile is not known. */
export async function stampAll(tx: EntityManager, dated: Dated): Promise<void> {
  await writeStamps(tx, dated, [{ recordId: dated.boardId, movesTime: true }]);
}

export function stampsAfter(
  tx: EntityManager,
  boardId: string,
  revision: number,
): Promise<StampRow[]> {
  return tx.query<StampRow[]>(
    `select record_id as "recordId", revision, sequence, changed_at as "changedAt"
       from feed_stamp where board_id = $1 and revision > $2`,
    [boardId, revision],
  );
}

export async function writeNews(
  tx: EntityManager,
  { boardId, revision, at }: Dated,
  news: readonly News[],
): Promise<void> {
  if (news.length === 0) return;
  await tx.query(
    `insert into feed_news
       (board_id, subject, subject_id, revision, worksite_id, occurrence, before, after, at)
     select $1, n.subject, n."subjectId", $2, n."worksiteId", n.occurrence, n.before, n.after, $3
       from jsonb_to_recordset($4::jsonb) as n(subject text, "subjectId" uuid, "worksiteId" uuid,
         occurrence jsonb, before jsonb, after jsonb)
     on conflict do nothing`,
    [boardId, revision, at, JSON.stringify(news)],
  );
}

export async function forgetNews(tx: EntityManager, boardId: string, before: Date): Promise<void> {
  await tx.query('delete from feed_news where board_id = $1 and at < $2', [boardId, before]);
}

/** Oldest first. */
export function newsSince(tx: EntityManager, boardId: string, since: Date): Promise<NewsRow[]> {
  return tx.query<NewsRow[]>(
    `select subject, subject_id as "subjectId", worksite_id as "worksiteId", occurrence, revision,
        before, after, at
       from feed_news where board_id = $1 and at >= $2 order by revision, subject_id`,
    [boardId, since],
  );
}
