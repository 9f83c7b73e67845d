import type { EntityManager } from 'typeorm';
import { NotFound } from '../../platform/http/errors.js';
import type { Who } from '../planning.access.js';

export interface KnownBoard {
  readonly id: string;
  readonly companyId: string;
  readonly name: string;
  readonly revision: number;
}

const BOARD = `select id, company_id as "companyId", name, revision from board
  where id = $1 and company_id = $2`;

/** Another company's board is none: whoever asks learns nothing. */
export async function findBoard(
  tx: EntityManager,
  boardId: string,
  who: Pick<Who, 'companyId'>,
): Promise<KnownBoard> {
  return only(await tx.query<KnownBoard[]>(BOARD, [boardId, who.companyId]));
}

/**
 * The lock that gives a board's commands their order: the next one waits here until this one's
 * COMMIT. Weak enough that rows may be added elsewhere that refer to the board.
 */
export async function lockBoard(
  tx: EntityManager,
  boardId: string,
  who: Pick<Who, 'companyId'>,
): Promise<KnownBoard> {
  return only(await tx.query<KnownBoard[]>(`${BOARD} for no key update`, [boardId, who.companyId]));
}

function only([board]: readonly KnownBoard[]): KnownBoard {
  if (!board) throw new NotFound('unknown-board');
  return board;
}
