import type { EntityManager } from 'typeorm';
import type { LoggedSide, Way } from './change-log.row.js';
import { changesOf, type LoggedChanges, type LoggedCommand } from './change-log.js';

export interface HistoryQuestion {
  readonly boardId: string;
  /** Below this revision; `null` = from the newest on. */
  readonly before: number | null;
  readonly by: string | null;
  /** A record that was touched or named. */
  readonly about: string | null;
  readonly since: Date | null;
  readonly most: number;
  /** Above so many changes none is brought: an import has thousands. */
  readonly mostChanges: number;
}

export interface HistoryRow {
  readonly revision: number;
  readonly commandId: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly at: number;
  readonly way: Way;
  readonly command: LoggedCommand;
  readonly changeCount: number;
  readonly changes: LoggedChanges | null;
}

interface Read extends Omit<HistoryRow, 'changes'> {
  readonly changes: readonly LoggedSide[] | null;
  readonly inverse: readonly LoggedSide[] | null;
}

const COLUMNS = `l.revision, l.command_id as "commandId",
  json_build_object('id', l.actor_id, 'name', l.actor_name) as actor,
  floor(extract(epoch from l.at) / 60)::integer as at, l.way, l.command,
  json_array_length(l.changes) as "changeCount",
  case when json_array_length(l.changes) <= $7 then l.changes end as changes,
  case when json_array_length(l.changes) <= $7 then l.inverse end as inverse`;

/**
 * Newest first. What a record is named in is found by its id in the text of the changes: ids are
 * random, so nothing else looks like one.
 */
export async function historyRows(
  tx: EntityManager,
  { boardId, before, by, about, since, most, mostChanges }: HistoryQuestion,
): Promise<HistoryRow[]> {
  const rows = await tx.query<Read[]>(
    `select ${COLUMNS} from change_log l
      where l.board_id = $1
        and ($2::integer is null or l.revision < $2)
        and ($3::uuid is null or l.actor_id = $3)
        and ($4::text is null or strpos(l.changes::text, $4) > 0 or strpos(l.inverse::text, $4) > 0)
        and ($5::timestamptz is null or l.at >= $5)
      order by l.revision desc limit $6`,
    [boardId, before, by, about, since, most, mostChanges],
  );
  return rows.map(({ changes, inverse, ...row }) => ({
    ...row,
    changes: changes && inverse ? changesOf({ changes, inverse }) : null,
  }));
}

/** A command that took others back: one by its id, or all of a person's since a minute. */
export interface UndoRow {
  readonly revision: number;
  readonly commandId: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly at: number;
  readonly command: LoggedCommand & {
    readonly of?: string;
    readonly by?: string;
    readonly since?: number;
  };
}

/** Every undo after a revision, newest first. */
export const undosSince = (tx: EntityManager, boardId: string, since: number): Promise<UndoRow[]> =>
  tx.query<UndoRow[]>(
    `select l.revision, l.command_id as "commandId",
            json_build_object('id', l.actor_id, 'name', l.actor_name) as actor,
            floor(extract(epoch from l.at) / 60)::integer as at, l.command
       from change_log l
      where l.board_id = $1 and l.revision > $2 and l.command->>'type' in ('undo', 'undo-since')
      order by l.revision desc`,
    [boardId, since],
  );

/** Everybody who did something on that board in the time that is kept, by name. */
export const peopleOfLog = (
  tx: EntityManager,
  boardId: string,
): Promise<{ readonly id: string; readonly name: string }[]> =>
  tx.query(
    `select distinct on (l.actor_name, l.actor_id) l.actor_id as id, l.actor_name as name
       from change_log l where l.board_id = $1 order by l.actor_name, l.actor_id`,
    [boardId],
  );
