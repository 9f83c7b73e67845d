import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateSheetBatchBody, SheetBatchView } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/auth/actor.js';
import { InvalidInput, NotFound } from '../../platform/http/errors.js';
import { BoardPrints } from '../board-prints.js';
import { worksitesOf } from '../day-list/people-of.js';
import { mayPrintWorksite } from '../sheets.access.js';
import { BatchWork } from './batch-work.js';
import {
  countRunning,
  endBatch,
  findBatch,
  insertBatch,
  pdfOf,
  sweepBatches,
  type BatchKey,
  type BatchRow,
} from './persistence/batch-rows.js';

/** Sheets in one file: what a crew of a large company takes along, and what fits into a mail. */
export const MOST_SHEETS = 60;
/** Of one person at a time. */
const MOST_RUNNING = 3;
const MILLISECONDS_PER_HOUR = 3_600_000;
/** How long what was made is kept. */
const KEPT_MS = 24 * MILLISECONDS_PER_HOUR;
/** One document takes a minute at most: whoever said nothing for longer has died. */
const SILENT_MS = 150_000;

/** The sheets of a day as one PDF: asked for, looked at, stopped, fetched, by one and the same person. */
@Injectable()
export class SheetBatches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly prints: BoardPrints,
    private readonly work: BatchWork,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput where there is nothing to print, or too much */
  async create(actor: Actor, boardId: string, body: CreateSheetBatchBody): Promise<SheetBatchView> {
    const plan = await this.prints.planOf(actor, boardId);
    const people = this.prints.peopleFor(actor, plan, body);
    const worksiteIds = sheetsFor(actor, plan, { body, people });
    const parts = worksiteIds.length + (body.withDayLists ? 1 : 0);
    const { manager } = this.dataSource;
    const now = this.clock.now();
    await sweepBatches(manager, new Date(now.getTime() - KEPT_MS));
    const silent = new Date(now.getTime() - SILENT_MS);
    if ((await countRunning(manager, actor.userId, silent)) >= MOST_RUNNING) {
      throw new InvalidInput('too-many-batches', { most: MOST_RUNNING });
    }
    const key = keyOf(actor, boardId, randomUUID());
    await insertBatch(manager, key, { day: body.day, total: parts, now });
    const names = worksiteIds.map((id) => ({ id, name: nameOf(plan, id) }));
    this.work.start(key.id, { actor, boardId, body, people, worksites: names });
    return this.ask(actor, boardId, key.id);
  }

  async ask(actor: Actor, boardId: string, id: string): Promise<SheetBatchView> {
    const key = keyOf(actor, boardId, id);
    const row = await findBatch(this.dataSource.manager, key);
    if (!row) throw new NotFound('not-found');
    if (row.state !== 'running' || !this.isSilent(row)) return present(row);
    await endBatch(this.dataSource.manager, id, { state: 'failed', pdf: null });
    return present({ ...row, state: 'failed' });
  }

  async stop(actor: Actor, boardId: string, id: string): Promise<SheetBatchView> {
    await this.ask(actor, boardId, id);
    await endBatch(this.dataSource.manager, id, { state: 'stopped', pdf: null });
    return this.ask(actor, boardId, id);
  }

  /** @throws NotFound where it is not done */
  async pdf(actor: Actor, boardId: string, id: string): Promise<Buffer> {
    const pdf = await pdfOf(this.dataSource.manager, keyOf(actor, boardId, id));
    if (!pdf) throw new NotFound('sheets-not-made');
    return pdf;
  }

  private isSilent({ beat }: BatchRow): boolean {
    return this.clock.now().getTime() - beat.getTime() > SILENT_MS;
  }
}

interface Asked {
  readonly body: CreateSheetBatchBody;
  readonly people: readonly string[];
}

function sheetsFor(actor: Actor, plan: Plan, { body, people }: Asked): readonly string[] {
  const found = worksitesOf(plan, people, body.day).filter((id) =>
    mayPrintWorksite(actor, id, plan),
  );
  if (found.length > MOST_SHEETS) {
    throw new InvalidInput('too-many-sheets', { count: found.length, most: MOST_SHEETS });
  }
  const hasLists = body.withDayLists && people.length > 0;
  if (found.length === 0 && !hasLists) throw new InvalidInput('nothing-to-print');
  return found;
}

function nameOf({ records }: Plan, worksiteId: string): string {
  const worksite = records.worksite.get(worksiteId);
  const client = worksite && records.client.get(worksite.clientId);
  return [worksite?.reference, client?.name, worksite?.title].filter(Boolean).join(' · ');
}

const keyOf = ({ companyId, userId }: Actor, boardId: string, id: string): BatchKey => ({
  ...{ id, boardId, companyId, userId },
});

const present = ({ id, day, state, done, total, missing }: BatchRow): SheetBatchView => ({
  ...{ id, day, state, done, total },
  missing: [...missing],
});
