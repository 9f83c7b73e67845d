import { randomUUID } from 'node:crypto';

import pg from 'pg';

/**
 * An empty database on the server that Jest's global set-up started.
 * @returns {Promise<{ url: string, drop: () => Promise<void> }>}
 */
export async function createDatabase() {
  const server = process.env.PASTILLE_TEST_DATABASE_URL;
  if (!server) throw new Error('no PostgreSQL: start it by jest-postgres-start.mjs');
  const name = `e2e_${randomUUID().replaceAll('-', '')}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => query(server, `drop database if exists ${name} with (force)`),
  };
}

async function query(connectionString, text) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
