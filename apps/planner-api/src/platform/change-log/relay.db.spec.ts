import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { DataSource, type EntityManager } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { dataSourceOptions } from '../database/data-source-options.js';
import type { Announcement, Audience } from './audience.js';
import { append, relayLag, revisionsSince, type LoggedChanges } from './change-log.js';
import { Relay } from './relay.js';

class Listeners implements Audience {
  readonly reminded: [string, number][] = [];
  readonly open: string[] = [];
  readonly heard: Announcement[] = [];
  private readonly waiting = new Set<() => void>();

  announce(announcement: Announcement): void {
    this.heard.push(announcement);
    for (const wake of this.waiting) wake();
  }

  boardsHere(): readonly string[] {
    return this.open;
  }

  remind(boardId: string, revision: number): void {
    this.reminded.push([boardId, revision]);
  }

  /** Resolves when `condition` holds of what was heard so far. */
  until(condition: (heard: readonly Announcement[]) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition(this.heard)) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }
}

let database: TestDatabase;
let dataSource: DataSource;
let listeners: Listeners;
let relays: Relay[];
let companyId: string;

beforeEach(async () => {
  database = await openTestDatabase();
  const options = dataSourceOptions(database.url, { warn: () => undefined });
  dataSource = await new DataSource(options).initialize();
  listeners = new Listeners();
  relays = [];
  companyId = randomUUID();
  await dataSource.query(`insert into company (id, name, locale) values ($1, 'Valmorin', 'fr')`, [
    companyId,
  ]);
});
afterEach(async () => {
  for (const relay of relays) await relay.stop();
  await dataSource.destroy();
  await database.drop();
});

async function startRelay(audience: Audience = listeners): Promise<Relay> {
  const relay = new Relay({
    dataSource,
    databaseUrl: database.url,
    audience,
    onTrouble: () => undefined,
  });
  relays.push(relay);
  await relay.start();
  return relay;
}

async function aBoard(): Promise<string> {
  const [boardId, branchId] = [randomUUID(), randomUUID()];
  await dataSource.query(
    `insert into branch (id, company_id, name, holiday_region) values ($1, $2, 'Tours', 'none')`,
    [branchId, companyId],
  );
  await dataSource.query(
    `insert into board (id, company_id, name, zone_name, hours, main_branch_id, overbooking_staff,
       overbooking_equipment) values ($1, $2, 'Planning', 'UTC', '[]', $3, 'warn', 'warn')`,
    [boardId, companyId, branchId],
  );
  return boardId;
}

const aChange = (): LoggedChanges => {
  const client = {
    id: randomUUID(),
    name: 'Mme Peltier',
    phone: null,
    email: null,
    holdReason: null,
  };
  return [{ kind: 'client', id: client.id, before: null, after: client }];
};

const write = (
  tx: EntityManager,
  boardId: string,
  revision: number,
  changes = aChange(),
): Promise<void> =>
  append(tx, {
    boardId,
    companyId,
    revision,
    commandId: randomUUID(),
    actor: { id: randomUUID(), name: 'Ève' },
    way: 'screen',
    command: { type: 'put-record' },
    changes,
    answer: { reasons: [], added: [], removed: [], stops: [], hash: '' },
    at: new Date('2026-11-23T07:00:30Z'),
  });

const commit = (boardId: string, revision: number, changes?: LoggedChanges): Promise<void> =>
  dataSource.transaction((tx) => write(tx, boardId, revision, changes));

const revisionsOf = (boardId: string) =>
  listeners.heard.filter((one) => one.boardId === boardId).map((one) => one.revision);

it('tells what was done, with both sides of each change', async () => {
  const boardId = await aBoard();
  const changes = aChange();
  await startRelay();

  await commit(boardId, 1, changes);

  await listeners.until((heard) => heard.length > 0);
  expect(listeners.heard).toEqual([
    {
      boardId,
      revision: 1,
      told: expect.objectContaining({
        revision: 1,
        changes,
        actor: expect.objectContaining({ name: 'Ève' }),
        at: Date.parse('2026-11-23T07:00:00Z') / 60_000,
      }),
    },
  ]);
});

it('tells what was committed while nobody listened', async () => {
  const boardId = await aBoard();
  await commit(boardId, 1);
  await commit(boardId, 2);

  await startRelay();

  await listeners.until((heard) => heard.length === 2);
  expect(revisionsOf(boardId)).toEqual([1, 2]);
});

it('misses nothing that commits late', async () => {
  const [early, late] = [await aBoard(), await aBoard()];
  await startRelay();
  const slow = dataSource.createQueryRunner();
  await slow.startTransaction();
  await write(slow.manager, late, 1);
  await commit(early, 1);
  await listeners.until((heard) => heard.some((one) => one.boardId === early));

  await slow.commitTransaction();
  await slow.release();

  await listeners.until((heard) => heard.some((one) => one.boardId === late));
  expect([revisionsOf(early), revisionsOf(late)]).toEqual([[1], [1]]);
});

it('tells nothing that was rolled back', async () => {
  const boardId = await aBoard();
  await startRelay();
  const undecided = dataSource.transaction(async (tx) => {
    await write(tx, boardId, 1);
    throw new Error('refused');
  });
  await expect(undecided).rejects.toThrow('refused');

  await commit(boardId, 1);
  await commit(boardId, 2);

  await listeners.until((heard) => heard.length === 2);
  expect(revisionsOf(boardId)).toEqual([1, 2]);
});

it('comes back after the database dropped its connections', async () => {
  const boardId = await aBoard();
  await startRelay();
  await commit(boardId, 1);
  await listeners.until((heard) => heard.length === 1);

  await dataSource.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pastille-relay' and datname = current_database()`,
  );
  await commit(boardId, 2);
  await listeners.until((heard) => heard.length >= 2);
  await commit(boardId, 3);

  await listeners.until((heard) => heard.some((one) => one.revision === 3));
  expect(new Set(revisionsOf(boardId))).toEqual(new Set([1, 2, 3]));
});

it('tells each commit in order, however many relays there are', async () => {
  const boardId = await aBoard();
  await startRelay();
  await startRelay();

  for (let revision = 1; revision <= 30; revision += 1) await commit(boardId, revision);

  await listeners.until((heard) => heard.length >= 30);
  expect(revisionsOf(boardId)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

it('catches up with more than one batch', async () => {
  const boardId = await aBoard();
  for (let revision = 1; revision <= 130; revision += 1) await commit(boardId, revision);

  await startRelay();

  await listeners.until((heard) => heard.length >= 130);
  expect(revisionsOf(boardId)).toEqual(Array.from({ length: 130 }, (_, index) => index + 1));
});

it('says of a big change only that it happened', async () => {
  const boardId = await aBoard();
  await startRelay();

  await commit(boardId, 1, Array.from({ length: 501 }, aChange).flat());

  await listeners.until((heard) => heard.length === 1);
  expect(listeners.heard).toEqual([{ boardId, revision: 1, told: null }]);
});

it('counts what nobody was told of yet', async () => {
  const boardId = await aBoard();
  await commit(boardId, 1);
  expect(await relayLag(dataSource)).toBe(1);

  const relay = await startRelay();
  await listeners.until((heard) => heard.length === 1);
  await relay.stop();

  expect(await relayLag(dataSource)).toBe(0);
});

it('keeps what was done in order', async () => {
  const boardId = await aBoard();
  const changes = [...aChange(), ...aChange(), ...aChange()];
  await commit(boardId, 1);
  await commit(boardId, 2, changes);

  const revisions = await revisionsSince(dataSource.manager, boardId, 1);

  expect(revisions.map((one) => one.changes)).toEqual([changes]);
});

it('reminds those whose process could not hear another one tell', async () => {
  const [boardId, closed] = [await aBoard(), await aBoard()];
  await dataSource.query('update board set revision = 7 where id = any($1)', [[boardId, closed]]);
  listeners.open.push(boardId);
  const relay = await startRelay();

  await relay.remind();

  expect(listeners.reminded).toEqual([[boardId, 7]]);
});
