import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HistoryView } from '@pastille/contracts';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import type { Who } from '../planning.access.js';
import { PlannedBoard } from '../testing/planned-board.js';
import { DAY, MONDAY_8 } from '../testing/records.js';
import { GetHistory, type HistoryAsk } from './get-history.js';

let app: TestApp;
let board: PlannedBoard;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  board = await PlannedBoard.make(app);
});

const ALL: HistoryAsk = { before: null, limit: null, by: null, about: null, since: null };

/** As it goes over the wire. */
const history = async (asked: Partial<HistoryAsk> = {}, who: Who = board.company.who.planner) =>
  HistoryView.parse(
    await app.app.get(GetHistory).ask(who, board.company.boardId, { ...ALL, ...asked }),
  );

async function aBar(day = 0): Promise<string> {
  const command = board.scheduling(MONDAY_8 + day * DAY);
  await board.run(command);
  return command.interventionId;
}

const moving = (interventionId: string, day: number, commandId = randomUUID()) => ({
  ...{ type: 'move' as const, commandId },
  moves: [{ interventionId, start: MONDAY_8 + day * DAY }],
  ripple: 'none' as const,
});

it('tells who did what, newest first, with both sides of each change', async () => {
  const bar = await aBar();
  await board.run(moving(bar, 1), board.company.who.manager);

  const { entries, people } = await history();

  expect(entries.map(({ verb, way }) => [verb, way])).toEqual([
    ['move', 'screen'],
    ['schedule', 'screen'],
    ['import', 'import'],
  ]);
  expect(entries[0]).toMatchObject({
    actor: { id: board.company.who.manager.userId },
    command: { type: 'move' },
    changes: [{ kind: 'intervention', id: bar }],
  });
  expect(entries[2]?.command).toBeNull();
  expect(people).toHaveLength(3);
});

it('comes in pages that follow on from one another', async () => {
  for (const day of [0, 1, 2]) await aBar(day);

  const first = await history({ limit: 2 });
  const second = await history({ limit: 2, before: first.next });

  expect([first, second].flatMap(({ entries }) => entries.map(({ revision }) => revision))).toEqual(
    [4, 3, 2, 1],
  );
  expect(second.next).toBeNull();
});

it('is asked of one person, of one bar or worksite, and from a minute on', async () => {
  const [bar, other] = [await aBar(0), await aBar(2)];
  await board.run(moving(bar, 1), board.company.who.manager);
  const of = async (asked: Partial<HistoryAsk>) =>
    (await history(asked)).entries.map(({ revision }) => revision);

  expect(await of({ by: board.company.who.manager.userId })).toEqual([4]);
  expect(await of({ about: bar })).toEqual([4, 2]);
  expect(await of({ about: other })).toEqual([3]);
  expect(await of({ about: board.worksite.id })).toEqual([4, 3, 2, 1]);
  expect(await of({ since: new Date(app.clock.now().getTime() + 60_000) })).toEqual([]);
});

describe('what may be taken back', () => {
  it('is one’s own, and everything for a manager', async () => {
    const bar = await aBar();
    await board.run(moving(bar, 1), board.company.who.manager);
    const rights = async (who: Who) =>
      (await history({ limit: 2 }, who)).entries.map(({ undo }) => undo);

    expect(await rights(board.company.who.planner)).toEqual(['not-yours', 'yes']);
    expect(await rights(board.company.who.manager)).toEqual(['yes', 'yes']);
    expect(await rights(board.company.who.viewer)).toEqual(['not-your-role', 'not-your-role']);
  });

  it('says by whom it was taken back, until that is taken back too', async () => {
    const [of, back] = [randomUUID(), randomUUID()];
    const bar = await aBar();
    await board.run(moving(bar, 1, of));
    await board.run({ type: 'undo', of, commandId: back }, board.company.who.manager);
    const undoneBy = async () =>
      (await history()).entries.find(({ commandId }) => commandId === of)?.undoneBy;

    expect(await undoneBy()).toMatchObject({
      commandId: back,
      name: board.company.who.manager.name,
    });
    await board.run({ type: 'undo', of: back }, board.company.who.manager);
    expect(await undoneBy()).toBeNull();
  });
});

it('is not for those who see but a part of the board, nor for another company', async () => {
  const elsewhere = await PlannedBoard.make(app);

  await expect(history({}, board.company.who.technician)).rejects.toMatchObject({ status: 403 });
  await expect(history({}, elsewhere.company.who.manager)).rejects.toMatchObject({ status: 404 });
});
