import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { HealthView } from '@pastille/contracts';
import { FrozenClock } from '../../testing/frozen-clock.js';
import { openTestDatabase } from '../../testing/test-database.js';
import { Public } from '../auth/access.js';
import { loadConfig } from '../config/environment.js';
import { JsonLog } from '../log/json-log.js';
import { PlatformModule } from '../platform.module.js';
import { configureApp } from './configure-app.js';
import { Endpoint } from './endpoint.js';
import { RuleViolated } from './errors.js';

const at = (path: string) => ({ method: 'GET', path, response: HealthView }) as const;

@Controller()
class Faulty {
  @Endpoint(at('/api/crash'))
  @Public('for the test')
  crash(): never {
    throw new Error('the secret is 42');
  }

  @Endpoint(at('/api/leak'))
  @Public('for the test')
  leak() {
    return { status: 'ok', version: '1', database: 'ok', relayLag: 0, passwordHash: 'secret' };
  }

  @Endpoint(at('/api/rule'))
  @Public('for the test')
  rule(): never {
    throw new RuleViolated(
      'locked',
      [{ code: 'locked', sentence: 'time-locked', params: {}, field: 'interventionId' }],
      (locale) => [locale === 'fr' ? 'La date est verrouillée.' : 'The date is locked.'],
    );
  }

  @Endpoint(at('/api/forgotten'))
  forgotten() {
    return {};
  }
}

@Module({ controllers: [Faulty] })
class FaultyModule {}

const logged: string[] = [];
let app: NestExpressApplication;
let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await openTestDatabase();
  drop = () => database.drop();
  const config = loadConfig({ PORT: '0' });
  const log = new JsonLog('info', (line) => void logged.push(line));
  const platform = PlatformModule.register({
    config,
    databaseUrl: database.url,
    log,
    clock: new FrozenClock(),
    serves: true,
  });
  app = await NestFactory.create<NestExpressApplication>(
    { module: FaultyModule, imports: [platform] },
    { logger: log, bodyParser: false },
  );
  configureApp(app, { config, log });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await drop();
});

it('says nothing of a bug to the outside, and everything to the log', async () => {
  const response = await fetch(`${url}/api/crash`, { headers: { 'accept-language': 'en' } });
  const text = await response.text();

  expect(response.status).toBe(500);
  expect(JSON.parse(text)).toMatchObject({
    code: 'internal',
    requestId: response.headers.get('x-request-id'),
  });
  expect(text).not.toContain('secret');
  expect(logged.join('')).toContain('the secret is 42');
});

it('strips what the schema does not know', async () => {
  const response = await fetch(`${url}/api/leak`);

  expect(await response.json()).toEqual({
    status: 'ok',
    version: '1',
    database: 'ok',
    relayLag: 0,
  });
});

it('answers 422 with a sentence for each reason when the engine says no', async () => {
  const response = await fetch(`${url}/api/rule`, { headers: { 'accept-language': 'fr' } });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    code: 'locked',
    title: 'Verrouillé',
    detail: 'La date est verrouillée.',
    violations: [
      { field: 'interventionId', sentence: 'time-locked', message: 'La date est verrouillée.' },
    ],
  });
});

it('keeps a route closed whose author forgot to say who may call it', async () => {
  const response = await fetch(`${url}/api/forgotten`);

  expect(response.status).toBe(401);
});
