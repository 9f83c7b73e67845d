import pg from 'pg';

/** Nobody waits a minute in a test: what is due then is due now. The server looks every ten seconds. */
export async function bringMailsForward(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `update mail set next_attempt_at = next_attempt_at - interval '1 hour' where state = 'queued'`,
    );
  } finally {
    await client.end();
  }
}
