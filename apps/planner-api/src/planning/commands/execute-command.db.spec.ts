import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandInput, PostCommandInput } from '@pastille/contracts';
import { PostCommandBody } from '@pastille/contracts';
import { toSnapshot, type Worksite } from '@pastille/scheduling';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import type { Who } from '../planning.access.js';
import { aCompany, type TestCompany } from '../testing/a-company.js';
import {
  aClient,
  aStaffMember,
  aStatus,
  aTask,
  aWorksite,
  added,
  DAY,
  MONDAY_8,
} from '../testing/records.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import { acceptChanges } from './accept-changes.js';
import { ExecuteCommand, type Order } from './execute-command.js';
import { orderOf } from './order-of.js';
import { WarmPlans } from './warm-plans.js';

let app: TestApp;
let commands: ExecuteCommand;
let company: TestCompany;
let worksite: Worksite;
let taskId: string;
let lucId: string;

beforeAll(async () => {
  app = await startTestApp();
  commands = app.app.get(ExecuteCommand);
});
afterAll(() => app.close());

beforeEach(async () => {
  company = await aCompany(app.dataSource);
  const { branchId, boardId, who } = company;
  const status = aStatus();
  const client = aClient();
  worksite = aWorksite({ clientId: client.id, branchId, statusId: status.id });
  const task = aTask({ worksiteId: worksite.id });
  const luc = aStaffMember({ branchId });
  [taskId, lucId] = [task.id, luc.id];
  const changes = [
    ...added('status', status),
    ...added('client', client),
    ...added('resource', luc),
    ...added('worksite', worksite),
    ...added('task', task),
  ];
  await commands.run({
    who: who.administrator,
    boardId,
    commandId: randomUUID(),
    basedOn: null,
    expect: null,
    way: 'import',
    command: { type: 'import' },
    may: () => true,
    decide: () => acceptChanges(changes),
  });
});

type Sent = CommandInput & Partial<Pick<PostCommandInput, 'commandId' | 'basedOn' | 'expect'>>;

const order = (sent: Sent, who: Who = company.who.planner): Order => {
  const body = PostCommandBody.parse({ commandId: randomUUID(), basedOn: 1, ...sent });
  return orderOf(body, { who, boardId: company.boardId, way: 'screen' });
};
const run = (sent: Sent, who?: Who) => commands.run(order(sent, who));

const scheduling = (start = MONDAY_8): CommandInput & { interventionId: string } => ({
  type: 'schedule',
  interventionId: randomUUID(),
  kind: 'work',
  taskId,
  start,
  team: [{ resourceId: lucId, role: 'lead', days: null }],
});

const revision = async (): Promise<number> => {
  const rows = await app.dataSource.query<{ revision: number }[]>('select revision from board where id = $1', [
    company.boardId,
  ]);
  return rows[0]?.revision ?? -1;
};
const logged = async (): Promise<number> => {
  const rows = await app.dataSource.query<unknown[]>('select 1 from change_log where board_id = $1', [company.boardId]);
  return rows.length;
};
const cold = () => new PlanRepository().load(app.dataSource.manager, company.boardId, {});
const warm = async () => {
  const plan = await app.app.get(WarmPlans).at(app.dataSource.manager, company.boardId, await revision());
  return { ...toSnapshot(plan), holidays: {} };
};
const sorted = <S extends object>(snapshot: S): S => {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const lists = Object.entries(snapshot).map(([key, value]) => [key, Array.isArray(value) ? value.toSorted(byId) : value]);
  return Object.fromEntries(lists) as S;
};

it('saves what was decided under the next revision and says what it did', async () => {
  const command = scheduling();

  const answer = await run(command);

  expect(answer).toMatchObject({ revision: 2, changes: [{ kind: 'intervention', id: command.interventionId }] });
  expect((await cold()).interventions.map(({ id }) => id)).toEqual([command.interventionId]);
  expect(await revision()).toBe(2);
});

describe('the same commandId', () => {
  it('gives the same answer again and changes nothing', async () => {
    const commandId = randomUUID();
    const command = scheduling();
    const first = await run({ ...command, commandId });
    await run(scheduling(MONDAY_8 + DAY));

    const second = await run({ ...command, commandId, basedOn: 2 });

    expect(second).toEqual(JSON.parse(JSON.stringify(first)));
    expect([await revision(), await logged()]).toEqual([3, 3]);
  });

  it('is refused for another act', async () => {
    const commandId = randomUUID();
    await run({ ...scheduling(), commandId });

    await expect(run({ ...scheduling(), commandId })).rejects.toMatchObject({ status: 409, code: 'conflict' });
  });

  it('is refused to somebody else', async () => {
    const commandId = randomUUID();
    const command = scheduling();
    await run({ ...command, commandId });

    const again = run({ ...command, commandId }, company.who.manager);

    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  it('sent twice at the same moment is done once', async () => {
    const same = { ...scheduling(), commandId: randomUUID() };

    const answers = await Promise.all([run(same), run(same), run(same)]);

    expect(new Set(answers.map((answer) => answer.revision))).toEqual(new Set([2]));
    expect(await revision()).toBe(2);
  });
});

describe('what the caller saw', () => {
  it('may be old: edits that do not touch each other merge silently', async () => {
    await run({ ...scheduling(), basedOn: 1 });

    const answer = await run({ type: 'set-worksite-start', worksiteId: worksite.id, start: { date: '2026-12-01', certainty: 'firm' }, basedOn: 1 });

    expect(answer.revision).toBe(3);
  });

  it('may not be a revision that is yet to come', async () => {
    await expect(run({ ...scheduling(), basedOn: 99 })).rejects.toMatchObject({
      status: 400,
      faults: [{ field: 'basedOn' }],
    });
  });

  it('is applied when the deed would be what was shown', async () => {
    const command = scheduling();
    const shown = await run(command, company.who.planner);
    await run({ type: 'undo', of: shown.commandId ?? '' });

    const answer = await run({ ...command, expect: shown.hash });

    expect(answer.hash).toBe(shown.hash);
  });

  it('is answered with the new verdict when the deed would be another', async () => {
    const refusal = run({ ...scheduling(), expect: '0'.repeat(32) });

    await expect(refusal).rejects.toMatchObject({ status: 409, code: 'stale', verdict: { revision: 1 } });
    expect([await revision(), await logged()]).toEqual([1, 1]);
  });
});

it('leaves nothing behind when the engine refuses', async () => {
  const before = sorted(await cold());

  const refusal = run({ ...scheduling(), taskId: randomUUID() } as Sent);

  await expect(refusal).rejects.toMatchObject({ status: 422 });
  expect(sorted(await cold())).toEqual(before);
  expect([await revision(), await logged()]).toEqual([1, 1]);
});

it('answers an act that changes nothing with success and no new revision', async () => {
  const { interventionId } = scheduling();
  const command = { ...scheduling(), interventionId };
  await run(command);

  const answer = await run({ type: 'move', moves: [{ interventionId, start: MONDAY_8 }] });

  expect([answer.revision, answer.changes]).toEqual([2, []]);
  expect(await logged()).toBe(2);
});

describe('undo', () => {
  it('takes back, and an undo of the undo does it again', async () => {
    const before = sorted(await cold());
    const done = await run(scheduling());
    const after = sorted(await cold());

    const undone = await run({ type: 'undo', of: done.commandId ?? '' });
    expect({ ...sorted(await cold()), revision: 1 }).toEqual(before);

    await run({ type: 'undo', of: undone.commandId ?? '' });
    expect({ ...sorted(await cold()), revision: 2 }).toEqual(after);
  });

  it('of somebody else is for managers', async () => {
    const { commandId } = await run(scheduling(), company.who.manager);
    const undo = { type: 'undo', of: commandId ?? '' } as const;

    await expect(run(undo, company.who.planner)).rejects.toMatchObject({ status: 403, sentence: 'not-your-command' });
    await expect(run(undo, company.who.administrator)).resolves.toMatchObject({ revision: 3 });
  });

  it('of what nobody did is not found', async () => {
    await expect(run({ type: 'undo', of: randomUUID() })).rejects.toMatchObject({ status: 404 });
  });
});

it('does not know the boards of other companies', async () => {
  const other = await aCompany(app.dataSource);

  await expect(run(scheduling(), other.who.administrator)).rejects.toMatchObject({ status: 404, sentence: 'unknown-board' });
});

it('refuses who may not, whatever they send', async () => {
  await expect(run(scheduling(), company.who.viewer)).rejects.toMatchObject({ status: 403 });
  await expect(run(scheduling(), company.who.technician)).rejects.toMatchObject({ status: 403 });
});

it('begins again when the database found a deadlock', async () => {
  const command = scheduling();
  const { rival, release } = await aRivalHolding(taskId);
  let attempts = 0;
  const slow = order(command);
  const deadlocked: Order = {
    ...slow,
    decide: async (desk) => {
      attempts += 1;
      if (attempts === 1) {
        // The rival holds the task and now wants the board; we hold the board and want the task.
        const waiting = rival.query('select 1 from board where id = $1 for update', [company.boardId]).catch(() => undefined);
        await untilBlocked(rival);
        void waiting.then(release);
        await desk.tx.query('set local deadlock_timeout = 20');
        await desk.tx.query('select 1 from planning_task where id = $1 for update', [taskId]);
      }
      return slow.decide(desk);
    },
  };

  const answer = await commands.run(deadlocked);

  expect(attempts).toBe(2);
  expect(answer.revision).toBe(2);
  expect((await cold()).interventions).toHaveLength(1);
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
    const rows = await app.dataSource.query<unknown[]>('select 1 where cardinality(pg_blocking_pids($1)) > 0', [pid]);
    if (rows.length > 0) return;
  }
}

describe('the warm plan', () => {
  it('is the plan of the tables after a long day of work', async () => {
    const commandIds: string[] = [];
    for (let n = 0; n < 40; n += 1) {
      const { commandId } = await run(randomAct(n));
      commandIds.push(commandId ?? '');
    }
    await run({ type: 'undo', of: commandIds.at(-1) ?? '' });

    expect(sorted(await warm())).toEqual(sorted(await cold()));
  });

  it('catches up with what another process did', async () => {
    await run(scheduling());
    const elsewhere = await startSecondProcess();
    await elsewhere.run(order(scheduling(MONDAY_8 + DAY)));

    const answer = await run(scheduling(MONDAY_8 + 2 * DAY));

    expect(answer.revision).toBe(4);
    expect(sorted(await warm())).toEqual(sorted(await cold()));
  });

  it('is read from the tables again when the log has a hole', async () => {
    await run(scheduling());
    const elsewhere = await startSecondProcess();
    await elsewhere.run(order(scheduling(MONDAY_8 + DAY)));
    await app.dataSource.query('delete from change_log where board_id = $1 and revision = 3', [company.boardId]);

    await run(scheduling(MONDAY_8 + 2 * DAY));

    expect(sorted(await warm())).toEqual(sorted(await cold()));
  });
});

/** What another process has of its own: a plan that knows nothing of ours. */
async function startSecondProcess(): Promise<ExecuteCommand> {
  const { UnitOfWork } = await import('../../platform/database/unit-of-work.js');
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
      const command = scheduling(start);
      lastIntervention = command.interventionId;
      return command;
    }
    case 1:
      return { type: 'move', moves: [{ interventionId: lastIntervention, start: start + DAY }] };
    case 2:
      return { type: 'resize', interventionId: lastIntervention, amount: { halfDays: 3 } };
    case 3:
      return { type: 'reassign', interventionId: lastIntervention, remove: [lucId] };
    case 4: {
      const { branchId } = company;
      const created = aWorksite({ clientId: worksite.clientId, branchId, statusId: worksite.statusId });
      lastWorksite = created.id;
      const { finished: _f, override: _o, ...task } = aTask({ worksiteId: created.id, estimate: { minutes: 150 } });
      return { type: 'create-worksite', worksite: mutable(created), tasks: [task] };
    }
    case 5:
      return { type: 'set-worksite-start', worksiteId: lastWorksite, start: { date: '2026-12-07', certainty: 'provisional' } };
    case 6:
      return { type: 'set-task-status', taskId, status: n % 16 === 6 ? 'done' : 'automatic' };
    default:
      return { type: 'set-lock', interventionId: lastIntervention, facet: 'time', locked: true, reason: 'promis' };
  }
}

const mutable = (one: Worksite) => ({ ...one, otherLocationIds: [...one.otherLocationIds] });
