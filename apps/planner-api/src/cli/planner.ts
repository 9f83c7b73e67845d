import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { Clock } from '../platform/clock.js';
import { ConfigMistakes, loadConfig } from '../platform/config/environment.js';
import { openDatabase } from '../platform/database/open-database.js';
import { JsonLog } from '../platform/log/json-log.js';
import { StartRefusal } from '../platform/start-refusal.js';
import { CommandRefusal } from './command-refusal.js';
import { helpText, isAvailable, load, type Run, VERBS } from './verbs.js';

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    console.log(helpText());
    return 0;
  }
  const verb = VERBS.find((known) => known.name === name);
  if (!verb || !isAvailable(verb)) {
    console.error(
      `pastille: ${verb ? `${name} is not available yet` : `there is no command « ${name} »`}.\n\n${helpText()}`,
    );
    return 2;
  }
  return withApp(await load(verb), args);
}

/** The same application as the server's, without its doors: no port, no socket, no job. */
async function withApp(run: Run, args: readonly string[]): Promise<number> {
  const config = loadConfig(process.env);
  // stdout is the command's own.
  const log = new JsonLog(
    config.logLevel === 'info' ? 'warn' : config.logLevel,
    (line) => void process.stderr.write(line),
  );
  const database = await openDatabase(config, (message) => console.error(`pastille: ${message}`));
  try {
    const setUp = {
      config,
      databaseUrl: database.url,
      log,
      clock: new Clock(config.startAt),
      serves: false,
    };
    const app = await NestFactory.createApplicationContext(AppModule.register(setUp), {
      logger: log,
      abortOnError: false,
    });
    try {
      return await run(args, app);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

function tell(error: unknown): void {
  if (error instanceof ConfigMistakes) {
    for (const line of error.lines) console.error(`pastille: ${line}`);
  } else if (error instanceof StartRefusal || error instanceof CommandRefusal) {
    console.error(`pastille: ${error.message}`);
  } else {
    console.error('pastille: the command failed', error);
  }
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  tell(error);
  process.exit(1);
}
