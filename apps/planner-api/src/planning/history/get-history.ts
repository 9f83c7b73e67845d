import { Injectable } from '@nestjs/common';
import { CommandBody, type HistoryEntryView, type HistoryView } from '@pastille/contracts';
import { invert } from '@pastille/scheduling';
import { DataSource } from 'typeorm';
import {
  historyRows,
  peopleOfLog,
  undosSince,
  type HistoryQuestion,
  type HistoryRow,
  type UndoRow,
} from '../../platform/change-log/history-rows.js';
import { Forbidden } from '../../platform/http/errors.js';
import type { Immutable } from '../../platform/immutable.js';
import { findBoard } from '../commands/board-row.js';
import { grantOf, mayUndoOthers, mayWrite, sightOfRole, type Who } from '../planning.access.js';
import { takenBack, type Deed } from './taken-back.js';

type Entry = Immutable<HistoryEntryView>;
export type HistoryAsk = Pick<HistoryQuestion, 'before' | 'by' | 'about' | 'since'> & {
  readonly limit: number | null;
};

const USUAL = 40;
/** An import of thousands is told by its number. */
const MOST_CHANGES = 200;

/** Who did what on a board, newest first, and what of it the caller may take back. */
@Injectable()
export class GetHistory {
  constructor(private readonly dataSource: DataSource) {}

  async ask(who: Who, boardId: string, asked: HistoryAsk): Promise<Immutable<HistoryView>> {
    const { manager: tx } = this.dataSource;
    const { id } = await findBoard(tx, boardId, who);
    // It names what others do all over the board.
    if (sightOfRole(who.role) === 'part') throw new Forbidden('not-your-role');
    const { limit, ...question } = asked;
    const most = limit ?? USUAL;
    const bounds = { boardId: id, most: most + 1, mostChanges: MOST_CHANGES };
    const rows = await historyRows(tx, { ...question, ...bounds });
    const page = rows.slice(0, most);
    const oldest = page.at(-1)?.revision ?? 0;
    const by = takenBack(page.length > 0 ? await undosSince(tx, id, oldest) : []);
    return {
      entries: page.map((row) => entryOf(row, who, by)),
      next: rows.length > most ? oldest : null,
      people: await peopleOfLog(tx, id),
    };
  }
}

function entryOf(row: HistoryRow, who: Who, by: (deed: Deed) => UndoRow | null): Entry {
  const known = CommandBody.safeParse(row.command);
  const undo = by(row);
  return {
    ...row,
    verb: row.command.type,
    command: known.success ? known.data : null,
    undo: rightTo(row, who),
    undoneBy: undo && { commandId: undo.commandId, name: undo.actor.name, at: undo.at },
  };
}

function rightTo({ actor, changes }: HistoryRow, who: Who): Entry['undo'] {
  if (grantOf(who.role, 'plan') !== 'yes') return 'not-your-role';
  if (actor.id !== who.userId && !mayUndoOthers(who)) return 'not-yours';
  // What is too much to be listed is judged when it is asked.
  return changes && !mayWrite(who, invert(changes)) ? 'not-your-role' : 'yes';
}
