import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PlannedBoard } from '../planning/testing/planned-board.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { ReadDossier } from './queries/read-dossier.js';

let app: TestApp;
let board: PlannedBoard;

beforeAll(async () => {
  app = await startTestApp();
  board = await PlannedBoard.make(app);
});
afterAll(() => app.close());

it('is empty where nobody has written anything, and none where there is no worksite', async () => {
  const reading = app.app.get(ReadDossier);
  const { companyId } = board.company;

  expect(await reading.ofWorksite(board.worksite.id)).toMatchObject({
    ...{ version: 0, language: null, contacts: [], answers: [], checklist: [], materials: [] },
    changed: null,
  });
  expect(await reading.questions(companyId)).toEqual([]);
  expect(await reading.letterhead(companyId)).toMatchObject({ view: { lines: [] }, logo: null });
  await expect(reading.ofWorksite(crypto.randomUUID())).rejects.toThrow('not-found');
});
