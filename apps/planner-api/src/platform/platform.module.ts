import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthGuard } from './auth/auth.guard.js';
import { SessionReader } from './auth/session-reader.js';
import { SessionEndings } from './auth/session-endings.js';
import { SessionWriter } from './auth/session-writer.js';
import { Clock } from './clock.js';
import { Config } from './config/config.js';
import { SecretKey } from './config/secret-key.js';
import { DatabaseAddress } from './database/database-address.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { ForgeryGuard } from './http/forgery.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SchemaPipe } from './http/schema.pipe.js';
import { StrippingInterceptor } from './http/stripping.interceptor.js';
import { ConfigController } from './health/config.controller.js';
import { HealthController } from './health/health.controller.js';
import { OnceADay } from './jobs/once-a-day.js';
import { JsonLog } from './log/json-log.js';
import { OpenapiController } from './openapi/openapi.controller.js';
import { BoardNews } from './realtime/board-news.js';
import { ProcessRole } from './process-role.js';
import { SoundnessChecks } from './soundness-checks.js';

export interface PlatformSetUp {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: JsonLog;
  readonly clock: Clock;
  /** `false` in a command: no relay, no job, no socket. */
  readonly serves: boolean;
}

/** Made by Nest itself. */
const OWN = [
  BoardNews,
  OnceADay,
  SecretKey,
  UnitOfWork,
  SessionReader,
  SessionWriter,
  SessionEndings,
  SoundnessChecks,
];
const OFFERED = [Config, DatabaseAddress, Clock, ProcessRole, JsonLog, ...OWN];

/** What every feature stands on: configuration, clock, database, sign-in, HTTP manners. */
@Global()
@Module({})
export class PlatformModule {
  static register({ config, databaseUrl, log, clock, serves }: PlatformSetUp): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ScheduleModule.forRoot(),
        TypeOrmModule.forRoot({
          ...dataSourceOptions(databaseUrl, { warn: (message) => log.warn(message, 'database') }),
          autoLoadEntities: true,
          retryAttempts: 1,
        }),
      ],
      controllers: [HealthController, ConfigController, OpenapiController],
      providers: [
        { provide: Config, useValue: config },
        { provide: DatabaseAddress, useValue: new DatabaseAddress(databaseUrl) },
        { provide: Clock, useValue: clock },
        { provide: ProcessRole, useValue: new ProcessRole(serves) },
        { provide: JsonLog, useValue: log },
        ...OWN,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: ForgeryGuard },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_INTERCEPTOR, useClass: StrippingInterceptor },
      ],
      exports: OFFERED,
    };
  }
}
