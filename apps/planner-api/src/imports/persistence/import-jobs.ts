import type { ImportMapping, ImportView } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import type { ImportCounts } from '../changes/plan-changes.js';
import type { Fault } from '../fault.js';

export type ImportState = ImportView['state'];

/** What a preview found; texts are made when somebody asks, in their language. */
export interface ImportReport {
  readonly columns: ImportView['columns'];
  readonly rows: number;
  readonly worksites: number;
  readonly counts: ImportCounts;
  readonly errors: number;
  /** The first of them. */
  readonly faults: readonly Fault[];
  readonly preview: ImportView['preview'];
  /** Why the file as a whole, or the import, failed. */
  readonly failure: Fault | null;
}

export interface ImportJob {
  readonly id: string;
  readonly companyId: string;
  readonly boardId: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly mapping: ImportMapping;
  readonly report: ImportReport;
  readonly done: number;
  readonly total: number;
}

/** An import is its company's; every question carries it. */
export interface JobKey {
  readonly id: string;
  readonly companyId: string;
}

export interface NewJob extends JobKey {
  readonly boardId: string;
  readonly userId: string;
  readonly fileName: string;
  readonly content: Buffer;
  readonly mapping: ImportMapping;
  readonly report: ImportReport;
}

const JOB = `id, company_id as "companyId", board_id as "boardId", file_name as "fileName", state, mapping, report, done, total`;

export async function insertJob(tx: EntityManager, job: NewJob): Promise<void> {
  await tx.query(
    `insert into import_job (id, company_id, board_id, user_id, file_name, content, state, mapping, report)
     values ($1, $2, $3, $4, $5, $6, 'previewing', $7, $8)`,
    [
      job.id,
      job.companyId,
      job.boardId,
      job.userId,
      job.fileName,
      job.content,
      JSON.stringify(job.mapping),
      JSON.stringify(job.report),
    ],
  );
}

export async function findJob(
  tx: EntityManager,
  { id, companyId }: JobKey,
): Promise<ImportJob | null> {
  const [job] = await tx.query<ImportJob[]>(
    `select ${JOB} from import_job where id = $1 and company_id = $2`,
    [id, companyId],
  );
  return job ?? null;
}

export async function contentOf(tx: EntityManager, { id, companyId }: JobKey): Promise<Buffer> {
  const [row] = await tx.query<{ content: Buffer }[]>(
    'select content from import_job where id = $1 and company_id = $2',
    [id, companyId],
  );
  return row?.content ?? Buffer.alloc(0);
}

export interface JobChange {
  readonly state: ImportState;
  readonly mapping?: ImportMapping;
  readonly report?: ImportReport;
}

/**
 * Brings the job into a state, if it is in one of those given: of two who try, one succeeds. The file
 * itself is kept only as long as something can still be done with it.
 */
export async function changeJob(
  tx: EntityManager,
  job: JobKey & { readonly from: readonly ImportState[] },
  to: JobChange,
): Promise<boolean> {
  const [changed] = await tx.query<{ count: number }[]>(
    `with changed as (
       update import_job set state = $4,
         mapping = coalesce($5, mapping),
         report = coalesce($6, report),
         done = case $4 when 'applied' then total when 'applying' then 0 else done end,
         content = case when $4 in ('applied', 'cancelled') then ''::bytea else content end
       where id = $1 and company_id = $2 and state = any($3)
       returning 1)
     select count(*)::integer as count from changed`,
    [
      job.id,
      job.companyId,
      job.from,
      to.state,
      to.mapping ? JSON.stringify(to.mapping) : null,
      to.report ? JSON.stringify(to.report) : null,
    ],
  );
  return changed?.count === 1;
}

export async function reportProgress(
  tx: EntityManager,
  { id, companyId }: JobKey,
  progress: { readonly done: number; readonly total: number },
): Promise<void> {
  await tx.query('update import_job set done = $3, total = $4 where id = $1 and company_id = $2', [
    id,
    companyId,
    progress.done,
    progress.total,
  ]);
}
