import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { ExecuteCommand } from '../commands/execute-command.js';
import { WarmPlans } from '../commands/warm-plans.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import { PlannedBoard } from '../testing/planned-board.js';
import { DailyWork } from './daily-work.js';
import { OpenDueTasks } from './open-due-tasks.js';

let app: TestApp;
let board: PlannedBoard;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  board = await PlannedBoard.make(app);
});

/** A chimney swept every twelve months; the first time on a given day. */
const sweeping = (first: string) =>
  board.run({
    type: 'put-series',
    series: {
      ...{ id: randomUUID(), start: `${first}T08:00`, amount: { minutes: 90 } },
      recurrence: { type: 'after-last-visit', months: 12 },
      ...{ holidays: 'next', splitFrom: null, kind: 'work', worksiteId: board.worksite.id },
      ...{ taskId: null, clientId: null, locationId: null, title: 'Ramonage', team: [] },
      note: null,
    },
  });

const look = () => app.app.get(DailyWork).look();
const sweepings = async () =>
  (await board.cold()).tasks.filter(({ label }) => label === 'Ramonage');

describe('the daily work', () => {
  it('opens the red tasks whose day has come, as a command of its own', async () => {
    await sweeping('2026-11-20');
    const before = await board.revision();

    await look();

    expect(await sweepings()).toMatchObject([
      { estimate: { minutes: 90 }, window: { earliest: '2026-11-20', latest: '2026-12-20' } },
    ]);
    const [entry] = await app.dataSource.query<unknown[]>(
      'select way, actor_name from change_log where board_id = $1 and revision = $2',
      [board.company.boardId, before + 1],
    );
    expect(entry).toEqual({ way: 'job', actor_name: 'Pastille' });
    expect(await board.warm()).toEqual(await board.cold());
  });

  it('does so once a day, whatever the number of processes', async () => {
    await sweeping('2026-11-20');
    const { dataSource, clock } = app;
    const processes = Array.from({ length: 3 }, () => {
      const plans = new WarmPlans(new PlanRepository(), clock);
      const unitOfWork = new UnitOfWork(dataSource);
      const commands = new ExecuteCommand(unitOfWork, new PlanRepository(), plans, clock);
      return new OpenDueTasks(dataSource, commands, clock);
    });
    const before = await board.revision();

    await Promise.all(processes.map((one) => one.run()));
    await look();

    expect(await sweepings()).toHaveLength(1);
    expect(await board.revision()).toBe(before + 1);
  });

  it('changes nothing where nothing is due, and looks again the next day', async () => {
    await sweeping('2026-11-24');
    const before = await board.revision();
    await look();
    expect(await board.revision()).toBe(before);

    app.clock.advance(1440);
    await look();
    app.clock.advance(-1440);

    expect(await sweepings()).toHaveLength(1);
  });

  it('tries again in an hour what failed', async () => {
    await sweeping('2026-11-20');
    await app.dataSource.query('alter table planning_task rename column label to lost');
    await look();
    await app.dataSource.query('alter table planning_task rename column lost to label');

    await look();

    expect(await sweepings()).toHaveLength(1);
    expect(app.logged.some((line) => line.includes('the daily work will be tried again'))).toBe(
      true,
    );
  });

  it('forgets after ninety days what was done, and whoever missed it begins anew', async () => {
    await board.run(board.scheduling());
    const { boardId } = board.company;
    await app.dataSource.query(
      `update change_log set at = at - interval '91 days', published_at = at where board_id = $1`,
      [boardId],
    );
    const { revision } = await board.run(board.scheduling());
    await app.dataSource.query(`delete from job_run where name = 'prune-change-log'`);

    await look();

    expect(await board.logged()).toBe(1);
    expect(await board.revision()).toBe(revision);
    expect(await board.warm()).toEqual(await board.cold());
  });
});
