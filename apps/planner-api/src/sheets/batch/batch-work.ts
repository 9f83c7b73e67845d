import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { CreateSheetBatchBody, Locale } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { JsonLog } from '../../platform/log/json-log.js';
import { BoardPrints } from '../board-prints.js';
import { hourOf } from '../week/week-dates.js';
import { weekWords } from '../week/week-words.js';
import { PdfRenderer } from '../worker/pdf-renderer.js';
import { WorksiteSheets } from '../worksite-sheets.js';
import { bindPdfs } from './bind-pdfs.js';
import { noticeOf } from './notice-words.js';
import { endBatch, reportDone } from './persistence/batch-rows.js';

export interface Batch {
  readonly actor: Actor;
  readonly boardId: string;
  readonly body: CreateSheetBatchBody;
  readonly people: readonly string[];
  readonly worksites: readonly { readonly id: string; readonly name: string }[];
}

/** Somebody stopped it, or it is nobody's any more. */
class BatchStopped extends Error {}

interface Made {
  readonly documents: Buffer[];
  readonly missing: string[];
  done: number;
}

/** What a batch is made with. */
@Injectable()
export class BatchGround {
  constructor(
    readonly dataSource: DataSource,
    readonly prints: BoardPrints,
    readonly sheets: WorksiteSheets,
    readonly renderer: PdfRenderer,
    readonly clock: Clock,
  ) {}
}

/**
 * Makes batches in the background of this process, one document after the other in the thread of
 * documents: whoever prints a single sheet meanwhile waits for one of them, not for all.
 */
@Injectable()
export class BatchWork implements OnModuleDestroy {
  private readonly running = new Set<Promise<void>>();
  private readonly closing = new AbortController();

  constructor(
    private readonly ground: BatchGround,
    private readonly log: JsonLog,
  ) {}

  /** Begins at once. How it ends stands in its row. */
  start(id: string, batch: Batch): void {
    const end = this.run(id, batch).finally(() => this.running.delete(end));
    this.running.add(end);
  }

  /** When nothing is being made in this process any more. */
  async idle(): Promise<void> {
    await Promise.all(this.running);
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await this.idle();
  }

  private async run(id: string, batch: Batch): Promise<void> {
    const { manager } = this.ground.dataSource;
    try {
      const pdf = await this.make(id, batch);
      await endBatch(manager, id, { state: 'done', pdf });
    } catch (error) {
      if (error instanceof BatchStopped) return;
      this.log.bug(error, 'sheet batches');
      // Where even that fails, its silence tells.
      await endBatch(manager, id, { state: 'failed', pdf: null }).catch(() => undefined);
    }
  }

  private async make(id: string, batch: Batch): Promise<Buffer> {
    const made: Made = { documents: [], missing: [], done: 0 };
    if (batch.body.withDayLists) {
      await this.one(id, made, { name: batch.body.day, make: () => this.dayLists(batch) });
    }
    for (const { id: worksiteId, name } of batch.worksites) {
      const make = () => this.sheet(batch, worksiteId);
      await this.one(id, made, { name, make });
    }
    const first = made.missing.length === 0 ? [] : [await this.notice(batch, made.missing)];
    return bindPdfs([...first, ...made.documents]);
  }

  /** One that cannot be made is named, and the others go on. */
  private async one(
    id: string,
    made: Made,
    { name, make }: { readonly name: string; readonly make: () => Promise<Buffer> },
  ): Promise<void> {
    const { signal } = this.closing;
    signal.throwIfAborted();
    try {
      made.documents.push(await make());
    } catch (error) {
      signal.throwIfAborted();
      this.log.bug(error, 'sheet batches');
      made.missing.push(name);
    }
    made.done += 1;
    const { dataSource, clock } = this.ground;
    const { done, missing } = made;
    const goesOn = await reportDone(dataSource.manager, id, { done, missing, now: clock.now() });
    if (!goesOn) throw new BatchStopped();
  }

  private async dayLists({ actor, boardId, body, people }: Batch): Promise<Buffer> {
    const { prints, renderer } = this.ground;
    const plan = await prints.planOf(actor, boardId);
    const locale = localeOf(actor, body);
    const ask = { day: body.day, resourceIds: people, locale };
    const facts = await prints.dayLists(actor, plan, ask);
    return renderer.render({ kind: 'day-list', facts });
  }

  private async sheet({ actor, body }: Batch, worksiteId: string): Promise<Buffer> {
    const { language } = body;
    const { pdf } = await this.ground.sheets.make({ worksiteId, language, actor });
    return pdf;
  }

  private async notice({ actor, boardId, body }: Batch, names: readonly string[]): Promise<Buffer> {
    const { prints, renderer, clock } = this.ground;
    const { settings } = await prints.planOf(actor, boardId);
    const locale = localeOf(actor, body);
    const at = hourOf(locale, { zoneName: settings.zone.name, date: clock.now() });
    const printed = weekWords(locale).printed(...at, actor.name);
    return renderer.render({ kind: 'notice', facts: noticeOf(locale, names, printed) });
  }
}

const localeOf = (actor: Actor, { language }: CreateSheetBatchBody): Locale =>
  language ?? actor.locale;
