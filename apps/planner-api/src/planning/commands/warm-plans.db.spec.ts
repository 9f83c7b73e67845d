import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandInput } from '@pastille/contracts';
import type { Worksite } from '@pastille/scheduling';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
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
  it('is the plan of the tables after a long day of work', async () => {
    const commandIds: string[] = [];
    for (let n = 0; n < 40; n += 1) {
      const { commandId } = await board.run(randomAct(n));
      commandIds.push(commandId ?? '');
    }
    await board.run({ type: 'undo', of: commandIds.at(-1) ?? '' });

    expect(await board.warm()).toEqual(await board.cold());
  });

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

let lastIntervention = '';
let lastWorksite = '';

/** Verbs in turn, each on something that is there. */
function randomAct(n: number): CommandInput {
  const start = MONDAY_8 + (n % 15) * DAY;
  switch (n % 8) {
    case 0: {
      const command = board.scheduling(start);
      lastIntervention = command.interventionId;
      return command;
    }
    case 1:
      return { type: 'move', moves: [{ interventionId: lastIntervention, start: start + DAY }] };
    case 2:
      return { type: 'resize', interventionId: lastIntervention, amount: { halfDays: 3 } };
    case 3:
      return { type: 'reassign', interventionId: lastIntervention, remove: [board.lucId] };
    case 4: {
      const { branchId } = board.company;
      const created = aWorksite({
        clientId: board.worksite.clientId,
        branchId,
        statusId: board.worksite.statusId,
      });
      lastWorksite = created.id;
      const {
        finished: _f,
        override: _o,
        ...task
      } = aTask({ worksiteId: created.id, estimate: { minutes: 150 } });
      return { type: 'create-worksite', worksite: mutable(created), tasks: [task] };
    }
    case 5:
      return {
        type: 'set-worksite-start',
        worksiteId: lastWorksite,
        start: { date: '2026-12-07', certainty: 'provisional' },
      };
    case 6:
      return {
        type: 'set-task-status',
        taskId: board.taskId,
        status: n % 16 === 6 ? 'done' : 'automatic',
      };
    default:
      return {
        type: 'set-lock',
        interventionId: lastIntervention,
        facet: 'time',
        locked: true,
        reason: 'promis',
      };
  }
}

const mutable = (one: Worksite) => ({ ...one, otherLocationIds: [...one.otherLocationIds] });
