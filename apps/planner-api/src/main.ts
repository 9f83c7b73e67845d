import 'reflect-metadata';
import { createApp } from './create-app.js';
import { seedDemo } from './demo/seed-demo.js';
import { fillEmptyDatabase } from './first-start.js';
import { greeting, isFrenchMachine } from './greeting.js';
import { Clock } from './platform/clock.js';
import type { Config } from './platform/config/config.js';
import { ConfigMistakes, loadConfig } from './platform/config/environment.js';
import { openDatabase } from './platform/database/open-database.js';
import { demandFreePort, portRefusal } from './platform/free-port-check.js';
import { JsonLog } from './platform/log/json-log.js';
import { StartRefusal } from './platform/start-refusal.js';
import { stopOnSignals, surviveBugs } from './platform/stop-signals.js';

async function serve(config: Config): Promise<void> {
  const log = new JsonLog(config.logLevel);
  surviveBugs(log);
  await demandFreePort(config.port, config.host);
  const database = await openDatabase(config, (message) => log.warn(message, 'database'));
  const clock = new Clock(config.startAt);
  const app = await createApp({ config, databaseUrl: database.url, log, clock, serves: true });
  stopOnSignals(async () => {
    await app.close();
    await database.close();
  }, log);
  try {
    const demo = await fillEmptyDatabase(app, seedDemo);
    await app.listen(config.port, config.host);
    // stdout belongs to the log.
    console.error(greeting({ publicUrl: config.publicUrl, demo, french: isFrenchMachine() }));
  } catch (error) {
    await app.close();
    await database.close();
    throw error instanceof Error ? portRefusal(error, config.port, config.host) : error;
  }
}

/** One line for a person; a stack only for a bug. */
function tell(error: unknown): void {
  if (error instanceof ConfigMistakes) {
    for (const line of error.lines) console.error(`pastille: ${line}`);
  } else if (error instanceof StartRefusal) {
    console.error(`pastille: ${error.message}`);
  } else {
    console.error('pastille: could not start', error);
  }
}

try {
  await serve(loadConfig(process.env));
} catch (error) {
  tell(error);
  process.exit(1);
}
