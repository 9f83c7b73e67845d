import type { SheetBatchView } from '@pastille/contracts';
import type { LocalDate } from '@pastille/time';
import type { EntityManager } from 'typeorm';

export type BatchState = SheetBatchView['state'];

export interface BatchRow {
  readonly id: string;
  readonly day: LocalDate;
  readonly state: BatchState;
  readonly done: number;
  readonly total: number;
  readonly missing: readonly string[];
  readonly beat: Date;
}

/** A batch is of whoever asked for it: every question carries them. */
export interface BatchKey {
  readonly id: string;
  readonly companyId: string;
  readonly boardId: string;
  readonly userId: string;
}

const ROW = `id, to_char(day, 'YYYY-MM-DD') as day, state, done, total, missing, beat`;
const IS_IT = 'id = $1 and company_id = $2 and board_id = $3 and user_id = $4';

const keyOf = ({ id, companyId, boardId, userId }: BatchKey): readonly string[] => [
  ...[id, companyId, boardId, userId],
];

export async function insertBatch(
  tx: EntityManager,
  key: BatchKey,
  parts: { readonly day: LocalDate; readonly total: number; readonly now: Date },
): Promise<void> {
  await tx.query(
    `insert into sheet_batch (id, company_id, board_id, user_id, day, state, total, created_at, beat)
     values ($1, $2, $3, $4, $5, 'running', $6, $7, $7)`,
    [...keyOf(key), parts.day, parts.total, parts.now],
  );
}

export async function findBatch(tx: EntityManager, key: BatchKey): Promise<BatchRow | null> {
  const [row] = await tx.query<BatchRow[]>(`select ${ROW} from sheet_batch where ${IS_IT}`, [
    ...keyOf(key),
  ]);
  return row ?? null;
}

export async function pdfOf(tx: EntityManager, key: BatchKey): Promise<Buffer | null> {
  const [row] = await tx.query<{ pdf: Buffer | null }[]>(
    `select pdf from sheet_batch where ${IS_IT}`,
    [...keyOf(key)],
  );
  return row?.pdf ?? null;
}

export async function countRunning(
  tx: EntityManager,
  userId: string,
  since: Date,
): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::integer as count from sheet_batch
     where user_id = $1 and state = 'running' and beat >= $2`,
    [userId, since],
  );
  return row?.count ?? 0;
}

/** @returns whether it still runs: whoever stopped it is heard here */
export async function reportDone(
  tx: EntityManager,
  id: string,
  parts: { readonly done: number; readonly missing: readonly string[]; readonly now: Date },
): Promise<boolean> {
  const [row] = await tx.query<{ count: number }[]>(
    `with told as (
       update sheet_batch set done = $2, missing = $3, beat = $4
       where id = $1 and state = 'running' returning 1)
     select count(*)::integer as count from told`,
    [id, parts.done, JSON.stringify(parts.missing), parts.now],
  );
  return row?.count === 1;
}

/** Of two who end it, the first does. */
export async function endBatch(
  tx: EntityManager,
  id: string,
  end: { readonly state: Exclude<BatchState, 'running'>; readonly pdf: Buffer | null },
): Promise<void> {
  await tx.query(
    `update sheet_batch set state = $2, pdf = $3 where id = $1 and state = 'running'`,
    [id, end.state, end.pdf],
  );
}

export async function sweepBatches(tx: EntityManager, before: Date): Promise<void> {
  await tx.query('delete from sheet_batch where created_at < $1', [before]);
}
