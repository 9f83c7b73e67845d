import type { EntityManager } from 'typeorm';

/** A planner says to have rung somebody about a change. */
export interface PhoneCall {
  readonly subjectId: string;
  readonly resourceId: string;
  /** Of the change. */
  readonly revision: number;
  readonly byName: string;
  readonly at: Date;
}

export interface NewPhoneCall extends PhoneCall {
  readonly companyId: string;
  readonly boardId: string;
  readonly byId: string;
}

/** Twice is once: the first who rang stays. */
export async function insertPhoneCall(tx: EntityManager, one: NewPhoneCall): Promise<void> {
  await tx.query(
    `insert into told_by_phone
       (subject_id, resource_id, revision, company_id, board_id, by_id, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      ...[one.subjectId, one.resourceId, one.revision, one.companyId, one.boardId],
      ...[one.byId, one.byName, one.at],
    ],
  );
}

export async function deletePhoneCall(
  tx: EntityManager,
  {
    boardId,
    subjectId,
    resourceId,
    revision,
  }: Pick<NewPhoneCall, 'boardId' | 'subjectId' | 'resourceId' | 'revision'>,
): Promise<void> {
  await tx.query(
    `delete from told_by_phone
      where board_id = $1 and subject_id = $2 and resource_id = $3 and revision = $4`,
    [boardId, subjectId, resourceId, revision],
  );
}

/** Of a board, about changes since then, the earlier revision first. */
export function phoneCallsSince(
  tx: EntityManager,
  boardId: string,
  since: Date,
): Promise<PhoneCall[]> {
  return tx.query<PhoneCall[]>(
    `select subject_id as "subjectId", resource_id as "resourceId", revision,
        by_name as "byName", at from told_by_phone
      where board_id = $1 and at >= $2 order by revision, at`,
    [boardId, since],
  );
}

/** Another text as soon as somebody was rung, or it was taken back. */
export async function phoneCallsMark(tx: EntityManager, boardId: string): Promise<string> {
  const [row] = await tx.query<{ mark: string }[]>(
    `select concat_ws('.', count(*), coalesce((extract(epoch from max(at)) * 1000)::bigint, 0)) as mark
       from told_by_phone where board_id = $1`,
    [boardId],
  );
  return row?.mark ?? '';
}

export async function forgetCallsBefore(tx: EntityManager, before: Date): Promise<void> {
  await tx.query('delete from told_by_phone where at < $1', [before]);
}
