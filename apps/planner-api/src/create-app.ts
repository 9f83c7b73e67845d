import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { configureApp } from './platform/http/configure-app.js';
import type { PlatformSetUp } from './platform/platform.module.js';

/** The application as it is served, not listening yet. */
export async function createApp(setUp: PlatformSetUp): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(setUp), {
    logger: setUp.log,
    bodyParser: false,
    forceCloseConnections: true,
    abortOnError: false,
  });
  configureApp(app, setUp);
  return app;
}
