import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

interface PoolLog {
  readonly warn: (message: string) => void;
}

/**
 * A lost connection is told to `log` and nothing else: without a listener, a restart of the
 * database would end the process. `gen_random_uuid()` is built in, so no extension is installed.
 */
export function dataSourceOptions(url: string, log: PoolLog): PostgresOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    migrationsRun: false,
    migrations,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'pastille',
    poolSize: 10,
    poolErrorHandler: (error: Error) =>
      log.warn(`a database connection was lost: ${error.message}`),
    extra: {
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  };
}
