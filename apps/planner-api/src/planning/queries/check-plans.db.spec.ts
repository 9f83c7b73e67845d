import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SoundnessChecks } from '../../platform/soundness-checks.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { PlannedBoard } from '../testing/planned-board.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function faults(): Promise<readonly string[]> {
  const found = app.app
    .get(SoundnessChecks)
    .all()
    .map(({ check }) => check());
  return (await Promise.all(found)).flat();
}

describe('planner check', () => {
  it('finds nothing on a board that was only written by commands', async () => {
    const board = await PlannedBoard.make(app);
    await board.run(board.scheduling());

    expect(await faults()).toEqual([]);
  });

  it('names what somebody wrote past the commands', async () => {
    const board = await PlannedBoard.make(app);
    const { revision } = await board.run(board.scheduling());
    await app.dataSource.query(`update intervention set note = 'by hand' where board_id = $1`, [
      board.company.boardId,
    ]);

    expect(await faults()).toEqual([
      expect.stringMatching(new RegExp(`^intervention .* is not what revision ${revision} made`)),
    ]);
  });
});
