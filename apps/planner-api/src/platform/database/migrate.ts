import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

/** Any number, the same in every process: « who migrates ». */
const MIGRATION_LOCK = 7_283_001;

/**
 * Brings the schema up to date, one process at a time: the others wait on the advisory lock and then
 * find nothing to do. No statement timeout here: a migration may take its time.
 * @returns the names of the migrations that were run
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = new DataSource({
    ...dataSourceOptions(url, { warn: () => undefined }),
    poolSize: 2,
    extra: { connectionTimeoutMillis: 10_000 },
  });
  await dataSource.initialize();
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await holder.release();
    await dataSource.destroy();
  }
}
