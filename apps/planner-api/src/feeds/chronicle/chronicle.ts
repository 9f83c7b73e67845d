import { Injectable } from '@nestjs/common';
import type { ChangeSet } from '@pastille/scheduling';
import type { EntityManager } from 'typeorm';
import { extentSince, revisionsSince } from '../../platform/change-log/change-log.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/clock.js';
import {
  beginChronicle,
  boardState,
  forgetNews,
  lockMark,
  moveMark,
  stampAll,
  timesSince,
  writeNews,
  writeStamps,
  type ChronicleMark,
  type Dated,
} from '../persistence/chronicle-rows.js';
import { newsOf } from './news-of.js';
import { stampsOf } from './stamps-of.js';

const MILLISECONDS_PER_DAY = 86_400_000;
/** What was published longer ago is not asked of any feed. */
export const NEWS_DAYS = 30;
/** Above this, one import is looked at as a whole: everything counts as changed. */
const MOST_CHANGES = 20_000;

const LONG_AGO = new Date('2000-01-01T00:00:00Z');

/**
 * Reads the change log into what feeds need of it: when each record last told something else, and what
 * was published when. In the database, so that every process and every restart writes the same bytes.
 */
@Injectable()
export class Chronicle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** At least up to a revision that is committed. Costs nothing where it is there already. */
  async bringTo(boardId: string, known: ChronicleMark | null, revision: number): Promise<void> {
    if (known && known.revision >= revision) return;
    await this.unitOfWork.run((tx) => this.goOn(tx, boardId));
  }

  private async goOn(tx: EntityManager, boardId: string): Promise<void> {
    const board = await boardState(tx, boardId);
    if (!board) return;
    const newest = { revision: board.revision, since: board.at ?? LONG_AGO };
    const mark = await lockMark(tx, boardId);
    if (!mark) return beginChronicle(tx, boardId, newest);
    if (mark.revision >= newest.revision) return;
    const last = (await this.isReadable(tx, boardId, { mark, newest }))
      ? await this.read(tx, boardId, { mark, newest })
      : await giveUp(tx, boardId, newest);
    return moveMark(tx, boardId, last);
  }

  /** Whether the log still holds all of it, and in an amount that may be looked at one by one. */
  private async isReadable(tx: EntityManager, boardId: string, { mark, newest }: Way) {
    const extent = await extentSince(tx, boardId, mark.revision);
    const isWhole = extent.revisions >= newest.revision - mark.revision;
    return isWhole && extent.changes <= MOST_CHANGES;
  }

  private async read(tx: EntityManager, boardId: string, { mark, newest }: Way): Promise<number> {
    const times = await timesSince(tx, boardId, mark.revision);
    const revisions = await revisionsSince(tx, boardId, mark.revision);
    for (const { revision, changes } of revisions) {
      const at = times.get(revision) ?? newest.since;
      await record(tx, { boardId, revision, at }, changes);
    }
    const oldest = this.clock.now().getTime() - NEWS_DAYS * MILLISECONDS_PER_DAY;
    await forgetNews(tx, boardId, new Date(oldest));
    return revisions.at(-1)?.revision ?? mark.revision;
  }
}

/** From where the log was read last to where the board is. */
interface Way {
  readonly mark: ChronicleMark;
  readonly newest: ChronicleMark;
}

/** What was changed meanwhile is not known: everything counts as changed. */
async function giveUp(
  tx: EntityManager,
  boardId: string,
  { revision, since }: ChronicleMark,
): Promise<number> {
  await stampAll(tx, { boardId, revision, at: since });
  return revision;
}

async function record(tx: EntityManager, dated: Dated, changes: ChangeSet): Promise<void> {
  await writeStamps(tx, dated, stampsOf(changes, dated.boardId));
  await writeNews(tx, dated, newsOf(changes));
}
