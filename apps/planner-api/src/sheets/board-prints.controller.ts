import { Body, Controller, HttpCode, Param, Query, Res } from '@nestjs/common';
import {
  CreateSheetBatchBody,
  DaysPdfQuery,
  Id,
  routes,
  WeekPdfQuery,
  type SheetBatchView,
} from '@pastille/contracts';
import type { ServerResponse } from 'node:http';
import { Access, anySignedIn } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Endpoint, Unstripped } from '../platform/http/endpoint.js';
import { SheetBatches } from './batch/sheet-batches.js';
import { BoardPrints } from './board-prints.js';
import { dispositionOf } from './file-name.js';
import { PdfRenderer } from './worker/pdf-renderer.js';

/** Whose days somebody may print depends on the plan: prints.access.ts is asked with it. */
@Controller()
export class BoardPrintsController {
  constructor(
    private readonly prints: BoardPrints,
    private readonly batches: SheetBatches,
    private readonly renderer: PdfRenderer,
  ) {}

  @Endpoint(routes.weekPdf)
  @Unstripped('a PDF, not JSON')
  @Access(anySignedIn)
  async week(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Query({ schema: WeekPdfQuery }) query: WeekPdfQuery,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const facts = await this.prints.week(actor, boardId, query);
    const name = facts.locale === 'fr' ? 'semaine' : 'week';
    const from = facts.columns[0]?.date ?? query.from;
    send(response, `${name}-${from}.pdf`, await this.renderer.render({ kind: 'week', facts }));
  }

  @Endpoint(routes.daysPdf)
  @Unstripped('a PDF, not JSON')
  @Access(anySignedIn)
  async days(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Query({ schema: DaysPdfQuery }) query: DaysPdfQuery,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const facts = await this.prints.days(actor, boardId, query);
    const name = facts.locale === 'fr' ? 'journee' : 'day';
    const pdf = await this.renderer.render({ kind: 'day-list', facts });
    send(response, `${name}-${query.day}.pdf`, pdf);
  }

  @HttpCode(202)
  @Endpoint(routes.createSheetBatch)
  @Access(anySignedIn)
  create(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Body({ schema: CreateSheetBatchBody }) body: CreateSheetBatchBody,
  ): Promise<SheetBatchView> {
    return this.batches.create(actor, boardId, body);
  }

  @Endpoint(routes.sheetBatch)
  @Access(anySignedIn)
  batch(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Param('batchId', { schema: Id }) batchId: string,
  ): Promise<SheetBatchView> {
    return this.batches.ask(actor, boardId, batchId);
  }

  @Endpoint(routes.stopSheetBatch)
  @Access(anySignedIn)
  stop(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Param('batchId', { schema: Id }) batchId: string,
  ): Promise<SheetBatchView> {
    return this.batches.stop(actor, boardId, batchId);
  }

  @Endpoint(routes.sheetBatchPdf)
  @Unstripped('a PDF, not JSON')
  @Access(anySignedIn)
  async sheets(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) boardId: string,
    @Param('batchId', { schema: Id }) batchId: string,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const { day } = await this.batches.ask(actor, boardId, batchId);
    const pdf = await this.batches.pdf(actor, boardId, batchId);
    const name = actor.locale === 'fr' ? 'fiches' : 'sheets';
    send(response, `${name}-${day}.pdf`, pdf);
  }
}

function send(response: ServerResponse, fileName: string, pdf: Buffer): void {
  response.setHeader('Content-Type', 'application/pdf');
  response.setHeader('Content-Length', pdf.length);
  response.setHeader('Content-Disposition', dispositionOf(fileName));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // It says when it was printed: none is ever the same.
  response.setHeader('Cache-Control', 'no-store');
  response.end(pdf);
}
