import type { EntityManager } from 'typeorm';

/** One run of a job: of all processes that want to, one does it. */
export interface JobRun {
  readonly name: string;
  /** Which of its times: a day number, a week… */
  readonly slot: number;
}

/** @returns whether this process is the one */
export async function claimRun(
  tx: Pick<EntityManager, 'query'>,
  { name, slot }: JobRun,
): Promise<boolean> {
  const claimed = await tx.query<unknown[]>(
    `insert into job_run (name, slot) values ($1, $2)
      on conflict (name, slot) do nothing returning 1`,
    [name, slot],
  );
  return claimed.length > 0;
}

/** It failed: whoever comes next may try again. */
export async function giveBackRun(
  tx: Pick<EntityManager, 'query'>,
  { name, slot }: JobRun,
): Promise<void> {
  await tx.query('delete from job_run where name = $1 and slot = $2', [name, slot]);
}
