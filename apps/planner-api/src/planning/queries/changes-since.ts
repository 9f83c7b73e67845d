import type { ChangesSinceView } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import { extentSince, revisionsSince } from '../../platform/change-log/change-log.js';
import type { Immutable } from '../../platform/immutable.js';
import { findBoard } from '../commands/board-row.js';
import { sightOfRole, type Who } from '../planning.access.js';

/** Above these, fetching the plan again is less work for everyone. */
const MOST_REVISIONS = 500;
const MOST_CHANGES = 2_000;

export interface Since {
  readonly boardId: string;
  readonly since: number;
}

/** Everything after a revision, in order; or `reset`: fetch the plan again. */
export async function changesSince(
  tx: EntityManager,
  who: Who,
  { boardId, since }: Since,
): Promise<Immutable<ChangesSinceView>> {
  const { revision } = await findBoard(tx, boardId, who);
  if (since === revision) return { kind: 'changes', revision, revisions: [] };
  const reset = { kind: 'reset', revision } as const;
  if (since > revision || sightOfRole(who.role) === 'part') return reset;
  const extent = await extentSince(tx, boardId, since);
  if (extent.revisions > MOST_REVISIONS || extent.changes > MOST_CHANGES) return reset;
  const revisions = await revisionsSince(tx, boardId, since);
  const isWhole = revisions.every((one, index) => one.revision === since + 1 + index);
  if (!isWhole || revisions.length < revision - since) return reset;
  return { kind: 'changes', revision: since + revisions.length, revisions };
}
