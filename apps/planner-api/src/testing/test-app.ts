import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CSRF_HEADER } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { createApp } from '../create-app.js';
import { loadConfig } from '../platform/config/environment.js';
import { JsonLog } from '../platform/log/json-log.js';
import { FrozenClock } from './frozen-clock.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else the text. */
  readonly body: unknown;
}

export interface Ask {
  readonly body?: unknown;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestApp {
  readonly app: NestExpressApplication;
  /** Without a trailing slash. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly clock: FrozenClock;
  /** Everything it logged, a JSON line each. */
  readonly logged: string[];
  /** As the browser asks: with the custom header on every change. */
  ask(method: string, path: string, options?: Ask): Promise<Answer>;
  close(): Promise<void>;
}

/** The whole application on a fresh database, listening on a free port, its clock frozen at `TEST_NOW`. */
export async function startTestApp(
  variables: Readonly<Record<string, string>> = {},
): Promise<TestApp> {
  return startTestAppOn(await openTestDatabase(), variables);
}

export async function startTestAppOn(
  database: TestDatabase,
  variables: Readonly<Record<string, string>> = {},
): Promise<TestApp> {
  const config = loadConfig({ PORT: '0', DEMO: 'off', LOG_LEVEL: 'info', ...variables });
  const logged: string[] = [];
  const clock = new FrozenClock();
  const log = new JsonLog(config.logLevel, (line) => void logged.push(line));
  const app = await createApp({ config, databaseUrl: database.url, log, clock, serves: true });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace(/\/$/, '');
  return {
    app,
    url,
    databaseUrl: database.url,
    dataSource: app.get(DataSource),
    clock,
    logged,
    ask: (method, path, options = {}) => ask(`${url}${path}`, method, options),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

async function ask(url: string, method: string, { body, cookie, headers }: Ask): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(method === 'GET' ? {} : { [CSRF_HEADER]: '1' }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}
