import type { CommandAnswer, RevisionView } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import type { Immutable } from '../immutable.js';
import type { LoggedSide, Way } from './change-log.row.js';
import { asChange } from './logged-change.parser.js';

/** Whoever listens on this channel is told of each commit. */
export const CHANGE_CHANNEL = 'pastille_change';

export type LoggedRevision = Immutable<RevisionView>;
export type LoggedChanges = LoggedRevision['changes'];

/** What the caller was told beside the revision and the changes. */
export type LoggedAnswer = Pick<
  Immutable<CommandAnswer>,
  'reasons' | 'added' | 'removed' | 'stops' | 'hash'
>;

/** A command as its caller wrote it; `type` names the verb. */
export interface LoggedCommand {
  readonly type: string;
}

export interface NewEntry {
  readonly boardId: string;
  readonly companyId: string;
  readonly revision: number;
  readonly commandId: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly way: Way;
  readonly command: LoggedCommand;
  readonly changes: LoggedChanges;
  readonly answer: LoggedAnswer;
  readonly at: Date;
}

/** Written in the command's own transaction; the notification leaves with its COMMIT. */
export async function append(tx: EntityManager, entry: NewEntry): Promise<void> {
  const sideOf = (side: 'before' | 'after') =>
    JSON.stringify(entry.changes.map((one) => ({ kind: one.kind, id: one.id, after: one[side] })));
  await tx.query(
    `insert into change_log (board_id, revision, company_id, command_id, actor_id, actor_name, way,
       command, changes, inverse, answer, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      entry.boardId,
      entry.revision,
      entry.companyId,
      entry.commandId,
      entry.actor.id,
      entry.actor.name,
      entry.way,
      JSON.stringify(entry.command),
      sideOf('after'),
      sideOf('before'),
      JSON.stringify(entry.answer),
      entry.at,
    ],
  );
  await tx.query('select pg_notify($1, $2)', [CHANGE_CHANNEL, entry.boardId]);
}

/** The columns of which {@link revisionOf} makes a LoggedRevision; `at` in whole minutes. */
export const REVISION = `l.revision, l.command_id as "commandId",
  json_build_object('id', l.actor_id, 'name', l.actor_name) as actor,
  floor(extract(epoch from l.at) / 60)::integer as at, l.command->>'type' as verb,
  case when l.command->>'type' = 'undo' then l.command->>'of' end as undoes`;

export type RevisionRow = Omit<LoggedRevision, 'changes'> & Sides;

interface Sides {
  readonly changes: readonly LoggedSide[];
  readonly inverse: readonly LoggedSide[];
}

/**
 * Both sides of each change put together again. Here and not in SQL, which knows nothing of how long
 * the lists are and compares each with each.
 */
export function changesOf({ changes, inverse }: Sides): LoggedChanges {
  return changes.map(({ kind, id, after }, index) =>
    asChange({ kind, id, before: inverse[index]?.after ?? null, after }),
  );
}

export const revisionOf = ({ inverse, changes, ...row }: RevisionRow): LoggedRevision => ({
  ...row,
  changes: changesOf({ changes, inverse }),
});

/** In order. A missing revision is missing from the list: the caller compares. */
export async function revisionsSince(
  tx: EntityManager,
  boardId: string,
  since: number,
): Promise<LoggedRevision[]> {
  const rows = await tx.query<RevisionRow[]>(
    `select ${REVISION}, l.changes, l.inverse from change_log l
      where l.board_id = $1 and l.revision > $2 order by l.revision`,
    [boardId, since],
  );
  return rows.map(revisionOf);
}

export interface Extent {
  /** How many revisions the log keeps after the given one, and how many changes they hold. */
  readonly revisions: number;
  readonly changes: number;
}

/** How much {@link revisionsSince} would bring, without bringing it. */
export async function extentSince(
  tx: EntityManager,
  boardId: string,
  since: number,
): Promise<Extent> {
  const [extent] = await tx.query<Extent[]>(
    `select count(*)::integer as revisions,
            coalesce(sum(json_array_length(l.changes)), 0)::integer as changes
       from change_log l where l.board_id = $1 and l.revision > $2`,
    [boardId, since],
  );
  return extent ?? { revisions: 0, changes: 0 };
}

export interface LoggedDeed extends LoggedRevision {
  readonly command: LoggedCommand;
  readonly answer: LoggedAnswer;
}

export async function findDeed(
  tx: EntityManager,
  boardId: string,
  commandId: string,
): Promise<LoggedDeed | null> {
  const [row] = await tx.query<(RevisionRow & Omit<LoggedDeed, 'changes'>)[]>(
    `select ${REVISION}, l.changes, l.inverse, l.command, l.answer from change_log l
      where l.board_id = $1 and l.command_id = $2`,
    [boardId, commandId],
  );
  return row ? { ...revisionOf(row), command: row.command, answer: row.answer } : null;
}

/** What one person did from an instant on, oldest first; at most `most` of them. */
export async function revisionsOfActor(
  tx: EntityManager,
  boardId: string,
  { by, since, most }: { readonly by: string; readonly since: Date; readonly most: number },
): Promise<LoggedRevision[]> {
  const rows = await tx.query<RevisionRow[]>(
    `select ${REVISION}, l.changes, l.inverse from change_log l
      where l.board_id = $1 and l.actor_id = $2 and l.at >= $3 order by l.revision limit $4`,
    [boardId, by, since, most],
  );
  return rows.map(revisionOf);
}

/** How many accepted commands the sockets have not been told of yet. */
export async function relayLag(tx: Pick<EntityManager, 'query'>): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    'select count(*)::integer as count from change_log where published_at is null',
  );
  return row?.count ?? 0;
}
