import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandInput } from '@pastille/contracts';
import fc from 'fast-check';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/errors.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import { PlannedBoard } from '../testing/planned-board.js';
import { aTask, aWorksite, DAY, MONDAY_8 } from '../testing/records.js';
import { ExecuteCommand } from './execute-command.js';
import { WarmPlans } from './warm-plans.js';

let app: TestApp;
let board: PlannedBoard;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  board = await PlannedBoard.make(app);
});

describe('the warm plan', () => {
  it('is the plan of the tables after any day of work', async () => {
    const days = fc.array(fc.nat(9), { minLength: 20, maxLength: 40 });

    await fc.assert(
      fc.asyncProperty(days, async (acts) => {
        board = await PlannedBoard.make(app);
        const day = new Day();
        for (const act of acts) await day.attempt(act);

        expect(await board.warm()).toEqual(await board.cold());
      }),
      { numRuns: 6, seed: 20261123, endOnFailure: true },
    );
  }, 60_000);

  it('catches up with what another process did', async () => {
    await board.run(board.scheduling());
    const elsewhere = startSecondProcess();
    await elsewhere.run(board.order(board.scheduling(MONDAY_8 + DAY)));

    const answer = await board.run(board.scheduling(MONDAY_8 + 2 * DAY));

    expect(answer.revision).toBe(4);
    expect(await board.warm()).toEqual(await board.cold());
  });

  it('is read from the tables again when the log has a hole', async () => {
    await board.run(board.scheduling());
    const elsewhere = startSecondProcess();
    await elsewhere.run(board.order(board.scheduling(MONDAY_8 + DAY)));
    await app.dataSource.query('delete from change_log where board_id = $1 and revision = 3', [
      board.company.boardId,
    ]);

    await board.run(board.scheduling(MONDAY_8 + 2 * DAY));

    expect(await board.warm()).toEqual(await board.cold());
  });
});

/** What another process has of its own: a plan that knows nothing of ours. */
function startSecondProcess(): ExecuteCommand {
  const repository = new PlanRepository();
  const plans = new WarmPlans(repository, app.clock);
  return new ExecuteCommand(new UnitOfWork(app.dataSource), repository, plans, app.clock);
}

/** Acts on what is there; a refusal is as good as any. */
class Day {
  private readonly done: string[] = [];
  private interventionId = '';
  private worksiteId = board.worksite.id;
  private hour = 0;

  async attempt(act: number): Promise<void> {
    try {
      const { commandId } = await board.run(this.command(act));
      if (commandId) this.done.push(commandId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private command(act: number): CommandInput {
    const { interventionId, worksiteId } = this;
    const start = MONDAY_8 + (this.hour++ % 15) * DAY;
    if (act === 0 || interventionId === '') return this.scheduling(start);
    switch (act) {
      case 1:
        return { type: 'move', moves: [{ interventionId, start }] };
      case 2:
        return { type: 'resize', interventionId, amount: { halfDays: 3 } };
      case 3:
        return { type: 'reassign', interventionId, remove: [board.lucId] };
      case 4:
        return this.creation();
      case 5:
        return {
          type: 'set-worksite-start',
          worksiteId,
          start: { date: '2026-12-07', certainty: 'provisional' },
        };
      case 6:
        return { type: 'set-task-status', taskId: board.taskId, status: 'done' };
      case 7:
        return { type: 'set-lock', interventionId, facet: 'time', locked: true, reason: 'promis' };
      default:
        return { type: 'undo', of: this.done.pop() ?? interventionId };
    }
  }

  private scheduling(start: number): CommandInput {
    const command = board.scheduling(start);
    this.interventionId = command.interventionId;
    return command;
  }

  private creation(): CommandInput {
    const { clientId, statusId } = board.worksite;
    const { branchId } = board.company;
    const created = aWorksite({ clientId, branchId, statusId });
    this.worksiteId = created.id;
    const { id, label, order, people } = aTask({ worksiteId: created.id });
    const estimate = { minutes: 150 };
    const task = { id, worksiteId: created.id, kindId: null, label, order, people, estimate };
    const worksite = {
      ...created,
      otherLocationIds: [...created.otherLocationIds],
      conditions: [],
    };
    return { type: 'create-worksite', worksite, tasks: [task] };
  }
}
