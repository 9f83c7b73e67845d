import type { CommandAnswer, RevisionView } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import type { Immutable } from '../immutable.js';
import type { Way } from './change-log.row.js';

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

/** Both sides of each change put together again, in the order in which they were written. */
export const CHANGES = `(select coalesce(json_agg(json_build_object(
    'kind', a.side -> 'kind', 'id', a.side -> 'id', 'before', b.side -> 'after', 'after', a.side -> 'after')
    order by a.n), '[]')
  from jsonb_array_elements(l.changes) with ordinality as a (side, n)
  join jsonb_array_elements(l.inverse) with ordinality as b (side, n) on b.n = a.n)`;

/** The columns of a LoggedRevision; `at` in whole minutes. */
export const REVISION = `l.revision, l.command_id as "commandId",
  json_build_object('id', l.actor_id, 'name', l.actor_name) as actor,
  floor(extract(epoch from l.at) / 60)::integer as at`;

/** In order. A missing revision is missing from the list: the caller compares. */
export function revisionsSince(
  tx: EntityManager,
  boardId: string,
  since: number,
): Promise<LoggedRevision[]> {
  return tx.query<LoggedRevision[]>(
    `select ${REVISION}, ${CHANGES} as changes from change_log l
      where l.board_id = $1 and l.revision > $2 order by l.revision`,
    [boardId, since],
  );
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
            coalesce(sum(jsonb_array_length(l.changes)), 0)::integer as changes
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
  const [deed] = await tx.query<LoggedDeed[]>(
    `select ${REVISION}, ${CHANGES} as changes, l.command, l.answer from change_log l
      where l.board_id = $1 and l.command_id = $2`,
    [boardId, commandId],
  );
  return deed ?? null;
}

/** How many accepted commands the sockets have not been told of yet. */
export async function relayLag(tx: Pick<EntityManager, 'query'>): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    'select count(*)::integer as count from change_log where published_at is null',
  );
  return row?.count ?? 0;
}
