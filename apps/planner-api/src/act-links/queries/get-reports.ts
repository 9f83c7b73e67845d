import { Injectable } from '@nestjs/common';
import type { ReportsView, ReportView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { fileAddress } from '../../files/file-view.js';
import { findBoard } from '../../planning/commands/board-row.js';
import type { Who } from '../../planning/planning.access.js';
import { Clock } from '../../platform/clock.js';
import { reportsOfBoard, type Report } from '../persistence/reports.js';

/** From yesterday noon on: what was said yesterday evening is read this morning. */
const RECENT_MS = 36 * 3_600_000;

@Injectable()
export class GetReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ask(who: Who, boardId: string): Promise<ReportsView> {
    const { manager } = this.dataSource;
    await findBoard(manager, boardId, who);
    const since = new Date(this.clock.now().getTime() - RECENT_MS);
    return { reports: (await reportsOfBoard(manager, { boardId, since })).map(present) };
  }
}

const present = (one: Report): ReportView => ({
  id: one.id,
  interventionId: one.interventionId,
  resourceId: one.resourceId,
  kind: one.kind,
  day: one.day,
  left: one.leftHalfDays === null ? null : { halfDays: one.leftHalfDays },
  over: one.overHalfDays === null ? null : { halfDays: one.overHalfDays },
  note: one.note,
  photo: one.fileId === null ? null : fileAddress(one.fileId),
  at: Math.floor(one.at.getTime() / 60_000),
  settled: one.settledAt !== null,
});
