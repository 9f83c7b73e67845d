import type { Locale } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

export interface NoticeRow {
  readonly resourceId: string;
  readonly subjectId: string;
  /** Of the change. */
  readonly revision: number;
}

export interface WrittenNotice extends NoticeRow {
  /** All that the mail said. */
  readonly text: string;
}

/** From here to the COMMIT nobody else writes to that person: who waits here sees what was written. */
export async function lockReader(tx: EntityManager, resourceId: string): Promise<void> {
  await tx.query('select 1 from resource where id = $1 for no key update', [resourceId]);
}

/** Those about which somebody was written to already, the last first. */
export const noticesOf = (tx: EntityManager, resourceId: string): Promise<WrittenNotice[]> =>
  tx.query<WrittenNotice[]>(
    `select n.resource_id as "resourceId", n.subject_id as "subjectId", n.revision, m.body as text
       from mail_notice n join mail m on m.id = n.mail_id
      where n.resource_id = $1 order by n.revision desc`,
    [resourceId],
  );

export interface SentNotice extends NoticeRow {
  readonly byName: string;
  readonly at: Date;
}

/** Of a board: who was written to about what, by a mail that went or is on its way. */
export const sentNotices = (tx: EntityManager, boardId: string): Promise<SentNotice[]> =>
  tx.query<SentNotice[]>(
    `select n.resource_id as "resourceId", n.subject_id as "subjectId", n.revision,
            '' as "byName", m.created_at as at
       from mail_notice n join mail m on m.id = n.mail_id
      where m.board_id = $1 and m.state not in ('failed', 'cancelled', 'kept')`,
    [boardId],
  );

/** The caller holds the reader’s lock. */
export async function insertNotice(
  tx: EntityManager,
  row: NoticeRow,
  { companyId, mailId }: { readonly companyId: string; readonly mailId: string },
): Promise<void> {
  await tx.query(
    `insert into mail_notice (resource_id, subject_id, revision, company_id, mail_id)
     values ($1, $2, $3, $4, $5)`,
    [row.resourceId, row.subjectId, row.revision, companyId, mailId],
  );
}

export interface NoticeBoard {
  readonly boardId: string;
  readonly companyId: string;
  readonly locale: Locale;
}

/** Those that somebody subscribed to: on others nothing is known to be missed. */
export const boardsWithFeeds = (tx: EntityManager): Promise<NoticeBoard[]> =>
  tx.query<NoticeBoard[]>(
    `select b.id as "boardId", c.id as "companyId", c.locale
       from board b join company c on c.id = b.company_id
      where exists (select 1 from feed f where f.board_id = b.id and f.revoked_at is null)
      order by b.id`,
  );
