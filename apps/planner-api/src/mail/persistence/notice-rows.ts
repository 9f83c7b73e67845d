import type { Locale } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

export interface NoticeRow {
  readonly resourceId: string;
  readonly subjectId: string;
  /** Of the change. */
  readonly revision: number;
}

/** Those about which somebody was written to already. */
export const noticesOf = (tx: EntityManager, resourceId: string): Promise<NoticeRow[]> =>
  tx.query<NoticeRow[]>(
    `select resource_id as "resourceId", subject_id as "subjectId", revision
       from mail_notice where resource_id = $1`,
    [resourceId],
  );

/** @returns `false`: another process wrote about it meanwhile */
export async function insertNotice(
  tx: EntityManager,
  row: NoticeRow,
  { companyId, mailId }: { readonly companyId: string; readonly mailId: string },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into mail_notice (resource_id, subject_id, revision, company_id, mail_id)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [row.resourceId, row.subjectId, row.revision, companyId, mailId],
  );
  return rows.length > 0;
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
