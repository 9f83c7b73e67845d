import { Controller, Param, Query, Res } from '@nestjs/common';
import { Id, routes, SheetQuery } from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { dispositionOf } from './file-name.js';
import { WorksiteSheets } from './worksite-sheets.js';

/** Which worksites somebody may print depends on the plan: sheets.access.ts is asked with it. */
@Controller()
export class SheetsController {
  constructor(private readonly sheets: WorksiteSheets) {}

  @Endpoint(routes.worksiteSheet)
  @Unstripped('a PDF, not JSON')
  @Access(anySignedIn)
  async worksite(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) worksiteId: string,
    @Query({ schema: SheetQuery }) { language }: SheetQuery,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const { fileName, pdf } = await this.sheets.make({
      ...{ worksiteId, actor },
      language: language ?? null,
    });
    response.setHeader('Content-Type', 'application/pdf');
    response.setHeader('Content-Length', pdf.length);
    response.setHeader('Content-Disposition', dispositionOf(fileName));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // It says when it was printed: none is ever the same.
    response.setHeader('Cache-Control', 'no-store');
    response.end(pdf);
  }
}
