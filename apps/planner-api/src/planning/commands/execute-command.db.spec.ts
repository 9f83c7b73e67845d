import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { aCompany } from '../testing/a-company.js';
import { PlannedBoard } from '../testing/planned-board.js';
import { aClient, added, aLocation, aWorksite, DAY, MONDAY_8 } from '../testing/records.js';
import { mayImport } from '../planning.access.js';
import { acceptChanges } from './accept-changes.js';
import { ExecuteCommand, type Order } from './execute-command.js';

let app: TestApp;
let board: PlannedBoard;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  board = await PlannedBoard.make(app);
});

it('saves what was decided under the next revision and says what it did', async () => {
  const command = board.scheduling();

  const answer = await board.run(command);

  expect(answer).toMatchObject({
    revision: 2,
    changes: [{ kind: 'intervention', id: command.interventionId }],
  });
  expect((await board.cold()).interventions.map(({ id }) => id)).toEqual([command.interventionId]);
  expect(await board.revision()).toBe(2);
});

describe('the same commandId', () => {
  it('gives the same answer again and changes nothing', async () => {
    const commandId = randomUUID();
    const command = board.scheduling();
    const first = await board.run({ ...command, commandId });
    await board.run(board.scheduling(MONDAY_8 + DAY));

    const second = await board.run({ ...command, commandId, basedOn: 2 });

    expect(second).toEqual(JSON.parse(JSON.stringify(first)));
    expect([await board.revision(), await board.logged()]).toEqual([3, 3]);
  });

  it('is refused for another act', async () => {
    const commandId = randomUUID();
    await board.run({ ...board.scheduling(), commandId });

    await expect(board.run({ ...board.scheduling(), commandId })).rejects.toMatchObject({
      status: 409,
      code: 'conflict',
    });
  });

  it('is refused to somebody else', async () => {
    const commandId = randomUUID();
    const command = board.scheduling();
    await board.run({ ...command, commandId });

    const again = board.run({ ...command, commandId }, board.company.who.manager);

    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  it('sent twice at the same moment is done once', async () => {
    const same = { ...board.scheduling(), commandId: randomUUID() };

    const answers = await Promise.all([board.run(same), board.run(same), board.run(same)]);

    expect(new Set(answers.map((answer) => answer.revision))).toEqual(new Set([2]));
    expect(await board.revision()).toBe(2);
  });
});

describe('what the caller saw', () => {
  it('may be old: edits that do not touch each other merge silently', async () => {
    await board.run({ ...board.scheduling(), basedOn: 1 });

    const answer = await board.run({
      type: 'set-worksite-start',
      worksiteId: board.worksite.id,
      start: { date: '2026-12-01', certainty: 'firm' },
      basedOn: 1,
    });

    expect(answer.revision).toBe(3);
  });

  it('may not be a revision that is yet to come', async () => {
    await expect(board.run({ ...board.scheduling(), basedOn: 99 })).rejects.toMatchObject({
      status: 400,
      faults: [{ field: 'basedOn' }],
    });
  });

  it('is applied when the deed would be what was shown', async () => {
    const command = board.scheduling();
    const shown = await board.run(command, board.company.who.planner);
    await board.run({ type: 'undo', of: shown.commandId ?? '' });

    const answer = await board.run({ ...command, expect: shown.hash });

    expect(answer.hash).toBe(shown.hash);
  });

  it('is answered with the new verdict when the deed would be another', async () => {
    const refusal = board.run({ ...board.scheduling(), expect: '0'.repeat(32) });

    await expect(refusal).rejects.toMatchObject({
      status: 409,
      code: 'stale',
      verdict: { revision: 1 },
    });
    expect([await board.revision(), await board.logged()]).toEqual([1, 1]);
  });
});

it('leaves nothing behind when the engine refuses', async () => {
  const before = await board.cold();

  const refusal = board.run({ ...board.scheduling(), taskId: randomUUID() });

  await expect(refusal).rejects.toMatchObject({ status: 422 });
  expect(await board.cold()).toEqual(before);
  expect([await board.revision(), await board.logged()]).toEqual([1, 1]);
});

it('answers an act that changes nothing with success and no new revision', async () => {
  const { interventionId } = board.scheduling();
  const command = { ...board.scheduling(), interventionId };
  await board.run(command);

  const answer = await board.run({ type: 'move', moves: [{ interventionId, start: MONDAY_8 }] });

  expect([answer.revision, answer.changes]).toEqual([2, []]);
  expect(await board.logged()).toBe(2);
});

describe('undo', () => {
  it('takes back, and an undo of the undo does it again', async () => {
    const before = await board.cold();
    const done = await board.run(board.scheduling());
    const after = await board.cold();

    const undone = await board.run({ type: 'undo', of: done.commandId ?? '' });
    expect({ ...(await board.cold()), revision: 1 }).toEqual(before);

    await board.run({ type: 'undo', of: undone.commandId ?? '' });
    expect({ ...(await board.cold()), revision: 2 }).toEqual(after);
  });

  it('of somebody else is for managers', async () => {
    const { commandId } = await board.run(board.scheduling(), board.company.who.manager);
    const undo = { type: 'undo', of: commandId ?? '' } as const;

    await expect(board.run(undo, board.company.who.planner)).rejects.toMatchObject({
      status: 403,
      sentence: 'not-your-command',
    });
    await expect(board.run(undo, board.company.who.administrator)).resolves.toMatchObject({
      revision: 3,
    });
  });

  it('of what nobody did is not found', async () => {
    await expect(board.run({ type: 'undo', of: randomUUID() })).rejects.toMatchObject({
      status: 404,
    });
  });
});

it('does not know the boards of other companies', async () => {
  const other = await aCompany(app.dataSource);

  await expect(board.run(board.scheduling(), other.who.administrator)).rejects.toMatchObject({
    status: 404,
    sentence: 'unknown-board',
  });
});

it('refuses who may not, whatever they send', async () => {
  await expect(board.run(board.scheduling(), board.company.who.viewer)).rejects.toMatchObject({
    status: 403,
  });
  await expect(board.run(board.scheduling(), board.company.who.technician)).rejects.toMatchObject({
    status: 403,
  });
});

it('begins again when the database found a deadlock', async () => {
  const command = board.scheduling();
  const { rival, release } = await aRivalHolding(board.taskId);
  let attempts = 0;
  const slow = board.order(command);
  const deadlocked: Order = {
    ...slow,
    decide: async (desk) => {
      attempts += 1;
      if (attempts === 1) {
        // The rival holds the task and now wants the board; we hold the board and want the task.
        const waiting = rival
          .query('select 1 from board where id = $1 for update', [board.company.boardId])
          .catch(() => undefined);
        await untilBlocked(rival);
        void waiting.then(release);
        await desk.tx.query('set local deadlock_timeout = 20');
        await desk.tx.query('select 1 from planning_task where id = $1 for update', [board.taskId]);
      }
      return slow.decide(desk);
    },
  };

  const answer = await app.app.get(ExecuteCommand).run(deadlocked);

  expect(attempts).toBe(2);
  expect(answer.revision).toBe(2);
  expect((await board.cold()).interventions).toHaveLength(1);
});

/** Another connection inside a transaction that has the task's row. */
async function aRivalHolding(id: string) {
  const rival = new pg.Client({ connectionString: app.databaseUrl });
  await rival.connect();
  await rival.query('begin');
  await rival.query('set local deadlock_timeout = 60000');
  await rival.query('select 1 from planning_task where id = $1 for update', [id]);
  return {
    rival,
    release: async () => {
      await rival.query('rollback');
      await rival.end();
    },
  };
}

async function untilBlocked(rival: pg.Client): Promise<void> {
  const pid = (rival as unknown as { processID: number }).processID;
  for (;;) {
    const rows = await app.dataSource.query<unknown[]>(
      'select 1 where cardinality(pg_blocking_pids($1)) > 0',
      [pid],
    );
    if (rows.length > 0) return;
  }
}

it('takes an import of thousands of records as one act: one revision, done once, taken back as one', async () => {
  const before = await board.cold();
  const { branchId, boardId, who } = board.company;
  const client = aClient();
  const places = Array.from({ length: 3000 }, () => aLocation({ clientId: client.id }));
  const { statusId } = board.worksite;
  const worksites = places.map(({ id }) =>
    aWorksite({ clientId: client.id, branchId, statusId, locationId: id }),
  );
  const bringIn: Order = {
    who: who.planner,
    boardId,
    commandId: randomUUID(),
    basedOn: null,
    expect: null,
    way: 'import',
    command: { type: 'import' },
    may: () => mayImport(who.planner),
    decide: () =>
      acceptChanges([
        ...added('client', client),
        ...added('location', ...places),
        ...added('worksite', ...worksites),
      ]),
  };
  const commands = app.app.get(ExecuteCommand);

  const first = await commands.run(bringIn);
  const again = await commands.run(bringIn);
  expect([first.revision, again.revision, again.changes.length]).toEqual([2, 2, 6001]);
  expect((await board.cold()).worksites).toHaveLength(3001);

  const undone = await board.run({ type: 'undo', of: bringIn.commandId });
  expect(undone.revision).toBe(3);
  expect({ ...(await board.cold()), revision: 1 }).toEqual(before);
}, 60_000);
