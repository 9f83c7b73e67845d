import { Controller, Res } from '@nestjs/common';
import { type HealthView, routes } from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Public } from '../auth/access.js';
import { relayLag } from '../change-log/change-log.js';
import { Endpoint } from '../http/endpoint.js';
import { VERSION } from '../version.js';

/** A supervisor asks every few seconds and will not wait long. */
const PATIENCE_MS = 2_000;

@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Endpoint(routes.health)
  @Public('supervisors and load balancers have no session')
  async health(
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<z.infer<typeof HealthView>> {
    const relayLag = await Promise.race([this.relayLag(), nullAfter(PATIENCE_MS)]);
    const status = relayLag === null ? 'unavailable' : 'ok';
    if (relayLag === null) response.statusCode = 503;
    response.setHeader('Cache-Control', 'no-store');
    return { status, version: VERSION, database: status, relayLag };
  }

  /** Rows of the change log that nobody was told of yet: proves that the database answers, too. */
  private async relayLag(): Promise<number | null> {
    try {
      return await relayLag(this.dataSource);
    } catch {
      return null;
    }
  }
}

function nullAfter(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null).unref());
}
