import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readMark, stampsAfter } from '../persistence/chronicle-rows.js';
import { Chronicle } from './chronicle.js';

/** When something last told something else, and how often its time was moved. */
export interface Stamp {
  /** Milliseconds. */
  readonly changedAt: number;
  readonly sequence: number;
}

/** The stamps of a board at a revision. */
export class BoardStamps {
  private readonly byRecord = new Map<string, Stamp>();
  private newest: number;

  constructor(
    private readonly boardId: string,
    private readonly since: number,
    public revision: number,
  ) {
    this.newest = since;
  }

  put(recordId: string, stamp: Stamp): void {
    this.byRecord.set(recordId, stamp);
    this.newest = Math.max(this.newest, stamp.changedAt);
  }

  /** When anything of the board last told something else. */
  get changedAt(): number {
    return this.newest;
  }

  changedAtOf(recordId: string): number {
    return this.byRecord.get(recordId)?.changedAt ?? this.since;
  }

  /**
   * Of an event: its text is made of `text`, its time of `time`. The sum only grows; the board counts
   * for its hours, its closings and its zone.
   */
  of({
    text,
    time,
  }: {
    readonly text: readonly string[];
    readonly time: readonly string[];
  }): Stamp {
    const all = [...text, ...time, this.boardId];
    return {
      changedAt: all.reduce((last, id) => Math.max(last, this.changedAtOf(id)), this.since),
      sequence: [...time, this.boardId].reduce(
        (sum, id) => sum + (this.byRecord.get(id)?.sequence ?? 0),
        0,
      ),
    };
  }
}

const MOST_BOARDS = 16;

/** The stamps of the boards whose feeds were read last, brought forward by what changed. */
@Injectable()
export class Stamps {
  private readonly boards = new Map<string, BoardStamps>();

  constructor(private readonly chronicle: Chronicle) {}

  /** At that revision or later: the caller holds a plan of that revision. */
  async at(tx: EntityManager, boardId: string, revision: number): Promise<BoardStamps> {
    await this.chronicle.bringTo(boardId, await readMark(tx, boardId), revision);
    const mark = await readMark(tx, boardId);
    const since = mark?.since.getTime() ?? 0;
    const known = this.boards.get(boardId) ?? new BoardStamps(boardId, since, -1);
    if (known.revision < revision) {
      for (const row of await stampsAfter(tx, boardId, known.revision)) {
        const { recordId, sequence, changedAt } = row;
        known.put(recordId, { sequence, changedAt: changedAt.getTime() });
        known.revision = Math.max(known.revision, row.revision);
      }
      known.revision = Math.max(known.revision, revision);
    }
    this.keep(boardId, known);
    return known;
  }

  private keep(boardId: string, stamps: BoardStamps): void {
    this.boards.delete(boardId);
    this.boards.set(boardId, stamps);
    for (const oldest of this.boards.keys()) {
      if (this.boards.size <= MOST_BOARDS) break;
      this.boards.delete(oldest);
    }
  }
}
