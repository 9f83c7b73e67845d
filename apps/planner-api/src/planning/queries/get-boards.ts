import type { EntityManager } from 'typeorm';
import type { Who } from '../planning.access.js';

interface BoardEntry {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
}

/** The boards one may see: so far all of the company's. */
export async function boardsOf(
  tx: EntityManager,
  { companyId }: Pick<Who, 'companyId'>,
): Promise<{ readonly boards: readonly BoardEntry[] }> {
  const boards = await tx.query<BoardEntry[]>(
    'select id, name, revision from board where company_id = $1 order by name, id',
    [companyId],
  );
  return { boards };
}
