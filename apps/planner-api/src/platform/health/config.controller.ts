import { Controller, Req } from '@nestjs/common';
import { type ConfigView, routes } from '@pastille/contracts';
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { Public } from '../auth/access.js';
import { Clock } from '../clock.js';
import { Config } from '../config/config.js';
import { Endpoint } from '../http/endpoint.js';
import { localeOf } from '../http/locale.js';
import { VERSION } from '../version.js';

@Controller()
export class ConfigController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Endpoint(routes.config)
  @Public('the sign-in page needs its language')
  read(@Req() request: IncomingMessage): z.infer<typeof ConfigView> {
    return {
      version: VERSION,
      locale: localeOf(request),
      fullCalendarLicenseKey: this.config.fullCalendarLicenseKey,
      // Where the clock was shifted, the browser has to follow it.
      today: this.config.startAt ? this.clock.now().toISOString() : null,
    };
  }
}
