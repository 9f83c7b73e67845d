import type { ReportKind } from '@pastille/contracts';
import type { LocalDate } from '@pastille/time';
import type { EntityManager } from 'typeorm';

export interface Report {
  readonly id: string;
  readonly companyId: string;
  readonly boardId: string;
  readonly interventionId: string;
  readonly resourceId: string;
  readonly kind: ReportKind;
  readonly day: LocalDate;
  readonly ordinal: number;
  readonly leftHalfDays: number | null;
  readonly overHalfDays: number | null;
  readonly note: string | null;
  readonly fileId: string | null;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
  readonly settledAt: Date | null;
}

const REPORT = `id, company_id as "companyId", board_id as "boardId", intervention_id as "interventionId",
  resource_id as "resourceId", kind, day::text, ordinal, left_half_days as "leftHalfDays",
  over_half_days as "overHalfDays", note, file_id as "fileId", by_id as "byId", by_name as "byName",
  at, settled_at as "settledAt"`;

/** @returns whether it was new: the same act of the same person is kept once, whoever was faster */
export async function insertReport(tx: EntityManager, one: Report): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into work_report (id, company_id, board_id, intervention_id, resource_id, kind, day,
       ordinal, left_half_days, over_half_days, note, file_id, by_id, by_name, at, settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict on constraint work_report_once do nothing returning id`,
    [
      ...[one.id, one.companyId, one.boardId, one.interventionId, one.resourceId, one.kind],
      ...[one.day, one.ordinal, one.leftHalfDays, one.overHalfDays, one.note, one.fileId],
      ...[one.byId, one.byName, one.at, one.settledAt],
    ],
  );
  return rows.length > 0;
}

type OfDay = Pick<Report, 'interventionId' | 'resourceId' | 'day'>;

/** What one person said of one day's work, the first first. */
export const reportsOfDay = (
  tx: EntityManager,
  { interventionId, resourceId, day }: OfDay,
): Promise<Report[]> =>
  tx.query<Report[]>(
    `select ${REPORT} from work_report
      where intervention_id = $1 and resource_id = $2 and day = $3 order by at, ordinal`,
    [interventionId, resourceId, day],
  );

const MOST = 200;

/** Those that wait for somebody, and all since an instant; the newest first. */
export const reportsOfBoard = (
  tx: EntityManager,
  { boardId, since }: { readonly boardId: string; readonly since: Date },
): Promise<Report[]> =>
  tx.query<Report[]>(
    `select ${REPORT} from work_report where board_id = $1 and (settled_at is null or at >= $2)
      order by at desc, id limit ${MOST}`,
    [boardId, since],
  );

export async function settle(
  tx: EntityManager,
  one: { readonly id: string; readonly boardId: string; readonly at: Date; readonly by: string },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `with known as (select id from work_report where id = $1 and board_id = $2),
          settled as (update work_report set settled_at = $3, settled_by = $4
                       where id = $1 and board_id = $2 and settled_at is null)
     select id from known`,
    [one.id, one.boardId, one.at, one.by],
  );
  return rows.length > 0;
}
