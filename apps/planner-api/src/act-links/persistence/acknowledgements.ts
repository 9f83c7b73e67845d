import type { EntityManager } from 'typeorm';

/** « Bien reçu »: somebody has read one published copy of an intervention, or of a series. */
export interface Acknowledgement {
  readonly subjectId: string;
  readonly resourceId: string;
  /** Which copy: see `../links/published-mark.ts`. */
  readonly mark: number;
  /** Of the board, at that moment. */
  readonly revision: number;
  readonly at: Date;
}

export interface NewAcknowledgement extends Acknowledgement {
  readonly companyId: string;
  readonly boardId: string;
  readonly way: 'screen' | 'feed-link';
}

/** @returns whether it was new */
export async function insertAcknowledgement(
  tx: EntityManager,
  one: NewAcknowledgement,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into acknowledgement (subject_id, resource_id, mark, company_id, board_id, revision, way, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning subject_id`,
    [
      ...[one.subjectId, one.resourceId, one.mark, one.companyId, one.boardId],
      ...[one.revision, one.way, one.at],
    ],
  );
  return rows.length > 0;
}

interface Row extends Omit<Acknowledgement, 'mark'> {
  /** As the driver reads a `bigint`. */
  readonly mark: string;
}

const ROW = `subject_id as "subjectId", resource_id as "resourceId", mark, revision, at`;

const ofRows = (rows: readonly Row[]): Acknowledgement[] =>
  rows.map(({ mark, ...row }) => ({ ...row, mark: Number(mark) }));

/** Of a board, from a revision on, in the order of revisions. */
export const acknowledgementsSince = async (
  tx: EntityManager,
  { boardId, revision }: { readonly boardId: string; readonly revision: number },
): Promise<Acknowledgement[]> =>
  ofRows(
    await tx.query<Row[]>(
      `select ${ROW} from acknowledgement where board_id = $1 and revision >= $2 order by revision, at`,
      [boardId, revision],
    ),
  );

export async function isAcknowledged(
  tx: EntityManager,
  { subjectId, resourceId, mark }: Pick<Acknowledgement, 'subjectId' | 'resourceId' | 'mark'>,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    'select 1 from acknowledgement where subject_id = $1 and resource_id = $2 and mark = $3',
    [subjectId, resourceId, mark],
  );
  return rows.length > 0;
}
