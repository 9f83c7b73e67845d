import type { EntityManager } from 'typeorm';

/** model.md: kept 90 days or more. */
const KEPT_DAYS = 90;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Forgets what is older than anybody's undo. Whoever asks for changes from before then is answered
 * `reset`; what no board was told of yet stays.
 */
export async function pruneChangeLog(tx: Pick<EntityManager, 'query'>, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * MILLISECONDS_PER_DAY);
  await tx.query('delete from change_log where at < $1 and published_at is not null', [oldest]);
}
