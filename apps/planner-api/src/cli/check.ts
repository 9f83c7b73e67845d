import { DataSource } from 'typeorm';
import { SoundnessChecks } from '../platform/soundness-checks.js';
import type { Run } from './verbs.js';

/** Configuration and migrations were checked on the way here: a mistake in them ends the command before this line. */
export const run: Run = async (_args, app) => {
  const dataSource = app.get(DataSource);
  const [server] = await dataSource.query<{ version: string }[]>(
    `select current_setting('server_version') as version`,
  );
  console.log('configuration: ok');
  console.log(`database: ok (PostgreSQL ${server?.version ?? '?'})`);
  const pending = await dataSource.showMigrations();
  console.log(`migrations: ${pending ? 'some are pending' : 'ok'}`);

  let faults = pending ? 1 : 0;
  for (const { name, check } of app.get(SoundnessChecks).all()) {
    const found = await check();
    console.log(`${name}: ${found.length === 0 ? 'ok' : `${found.length} fault(s)`}`);
    for (const fault of found) console.log(`  ${fault}`);
    faults += found.length;
  }
  return faults === 0 ? 0 : 1;
};
