import pg from 'pg';

/** Whether a server at `url` takes connections with our password. */
export async function isAnswering(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether another process still works with the server. Our own connections take a moment to leave its list. */
export async function hasOtherClients(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (!(await countsOthers(url))) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** `true` when it cannot tell. */
async function countsOthers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return (rows[0]?.others ?? 1) > 0;
  } catch {
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}
