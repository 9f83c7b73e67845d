import { Injectable } from '@nestjs/common';
import { decide, type Outcome } from '@pastille/scheduling';
import { dueTasks } from '@pastille/scheduling/series';
import { dayOfLocal, formatLocalDate, toLocal } from '@pastille/time';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { claimRun, giveBackRun, type JobRun } from '../../platform/jobs/job-run.js';
import { namedUuid } from '../../platform/named-uuid.js';
import { acceptChanges } from '../commands/accept-changes.js';
import { ExecuteCommand, type Desk } from '../commands/execute-command.js';
import { zoneTable } from '../persistence/zone-table.js';
import type { Who } from '../planning.access.js';

interface DueBoard {
  readonly id: string;
  readonly companyId: string;
  readonly zoneName: string;
}

/** Whose act it is when it is nobody's: any fixed UUID. */
const NOBODY = '5f0c7c9e-7d0a-4f6e-8a53-0b5c1d2e3f40';

/**
 * Opens the red tasks whose day has come: « n months after the last visit ». Once a day and board,
 * however many processes there are: the day is claimed, and the command's id is made of it.
 */
@Injectable()
export class OpenDueTasks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: ExecuteCommand,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const boards = await this.dataSource.query<DueBoard[]>(
      `select id, company_id as "companyId", zone_name as "zoneName" from board order by id`,
    );
    for (const board of boards) await this.onBoard(board);
  }

  private async onBoard(board: DueBoard): Promise<void> {
    const { manager } = this.dataSource;
    const day = dayOfLocal(toLocal(zoneTable(board.zoneName), this.clock.nowMinutes()));
    const run: JobRun = { name: `due-tasks ${board.id}`, slot: day };
    if (!(await claimRun(manager, run))) return;
    try {
      await this.open(board, formatLocalDate(day));
    } catch (error) {
      await giveBackRun(manager, run);
      throw error;
    }
  }

  private async open({ id, companyId }: DueBoard, today: string): Promise<void> {
    const who: Who = { userId: NOBODY, companyId, name: 'Pastille', role: 'administrator' };
    const command = { type: 'add-tasks', due: today };
    await this.commands.run({
      ...{ who, boardId: id, commandId: namedUuid(id, `due-tasks ${today}`) },
      ...{ basedOn: null, expect: null, way: 'job', command },
      may: () => true,
      decide: (desk) => whatIsDue(desk, today),
    });
  }
}

function whatIsDue({ plan, context }: Desk, today: string): Outcome {
  const tasks = dueTasks(plan, today);
  return tasks.length === 0
    ? acceptChanges([])
    : decide(plan, { type: 'add-tasks', tasks }, context);
}
