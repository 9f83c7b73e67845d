import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandAnswer, ScheduleBody, ConflictsView, type CommandInput } from '@pastille/contracts';
import { decide } from '@pastille/scheduling';
import { toldAmong, usualRange, withOccurrences } from '@pastille/scheduling/series';
import { SessionWriter } from '../platform/auth/session-writer.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { PlannedBoard } from './testing/planned-board.js';
import { DAY, MONDAY_8 } from './testing/records.js';

let app: TestApp;
let board: PlannedBoard;
let cookie: string;
beforeAll(async () => {
  app = await startTestApp();
  board = await PlannedBoard.make(app);
  const { userId } = board.company.who.planner;
  const { companyId } = board.company;
  const { token } = await app.app.get(SessionWriter).open({ userId, companyId, userAgent: null });
  cookie = `sid=${token}`;
  await board.run({
    type: 'put-series',
    series: {
      ...{ id: randomUUID(), start: '2026-11-24T09:00', amount: { minutes: 60 } },
      ...{ kind: 'appointment', holidays: 'keep', splitFrom: null, title: 'Entretien', note: null },
      recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=TU' },
      ...{ worksiteId: null, taskId: null, clientId: null, locationId: null },
      team: [{ resourceId: board.lucId, role: 'lead', days: null }],
    },
  });
});
afterAll(() => app.close());

/** A visit on the Tuesday, half an hour after the one that comes every week began. */
const clashing = (interventionId: string): Extract<CommandInput, { type: 'schedule' }> => ({
  ...{ type: 'schedule', interventionId, kind: 'appointment', start: MONDAY_8 + DAY + 90 },
  ...{ taskId: null, title: 'SAV', amount: { minutes: 60 } },
  team: [{ resourceId: board.lucId, role: 'lead', days: null }],
});

/** As a board judges before it sends. */
async function onTheBoard(interventionId: string) {
  const plan = await board.warmPlan();
  const { userId: id, name } = board.company.who.planner;
  const now = app.clock.nowMinutes();
  const context = { now, actor: { id, name, mayUnlockOthers: false } };
  const outcome = decide(plan, ScheduleBody.parse(clashing(interventionId)), context);
  const told = toldAmong(withOccurrences(plan, usualRange(now)), outcome, now);
  if (told.status === 'refused') throw new Error(JSON.stringify(told.violations));
  return told;
}

describe('a visit of a series that nobody touched', () => {
  it('is double-booked in the server’s answer as it is in the board’s preview', async () => {
    const id = randomUUID();
    const told = await onTheBoard(id);
    const { status, body } = await app.ask('POST', `/api/boards/${board.company.boardId}/preview`, {
      cookie,
      body: clashing(id),
    });
    expect({ status, body }).toMatchObject({ status: 200 });
    const preview = CommandAnswer.parse(body);
    const done = await board.run(clashing(id));

    expect(told.added.map(({ code }) => code)).toContain('double-booked-staff');
    for (const answer of [preview, done]) {
      expect(answer.added).toEqual(told.added);
      expect(answer.changes).toEqual(told.changes);
    }
  });

  it('is among the conflicts of the board', async () => {
    const { body } = await app.ask('GET', `/api/boards/${board.company.boardId}/conflicts`, {
      cookie,
    });
    const { conflicts } = ConflictsView.parse(body);

    expect(conflicts.map(({ code }) => code)).toContain('double-booked-staff');
  });
});
