import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../platform/database/migrate.js';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const TEMPLATE = 'pastille_template';
const TEMPLATE_LOCK = 7_283_002;

/** A database of one's own with the newest schema and nothing in it: a copy of a template that the first test makes. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      TEMPLATE,
    ]);
    if (rowCount === 0) await makeTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      onServer((client) =>
        client.query(`drop database if exists ${name} with (force)`).then(() => undefined),
      ),
  };
}

/** Renamed when it is whole: a template that was cut off is never used. */
async function makeTemplate(client: pg.Client): Promise<void> {
  await client.query(`drop database if exists ${TEMPLATE}_draft with (force)`);
  await client.query(`create database ${TEMPLATE}_draft`);
  await migrate(urlOf(`${TEMPLATE}_draft`));
  await client.query(`alter database ${TEMPLATE}_draft rename to ${TEMPLATE}`);
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env['PASTILLE_TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error(
      'no test database: run the tests through jest.config.mjs, whose global set-up starts one',
    );
  return url;
}
