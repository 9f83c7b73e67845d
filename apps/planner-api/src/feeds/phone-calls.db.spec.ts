import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  FreshnessView,
  type CommandInput,
  type PhoneCallBody,
  type Role,
} from '@pastille/contracts';
import type { Absence } from '@pastille/scheduling';
import { DAY, MONDAY_8 } from '../planning/testing/records.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { FeedScene } from './testing/feed-scene.js';

let app: TestApp;
let scene: FeedScene;
/** Luc’s feed, as his phone asks for it. */
let path: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await FeedScene.make(app);
  ({ path } = await scene.subscribe());
});

const ofBoard = (rest: string) => `/api/boards/${scene.board.company.boardId}/${rest}`;

async function fresh(role: Role = 'planner'): Promise<FreshnessView> {
  const { status, body } = await scene.ask(role, 'GET', ofBoard('freshness'));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return FreshnessView.parse(body);
}

/** A bar of today that Luc’s phone has at another day. */
async function aMovedBar(): Promise<string> {
  const command = scene.board.scheduling(MONDAY_8 + 2 * DAY);
  await scene.board.run(command);
  await scene.read(path);
  await move(command.interventionId, 0);
  return command.interventionId;
}

const move = (interventionId: string, day: number) =>
  scene.board.run({
    type: 'move',
    moves: [{ interventionId, start: MONDAY_8 + day * DAY }],
    ripple: 'none',
  });

async function callAbout(subjectId: string): Promise<PhoneCallBody> {
  const change = (await fresh()).changes.find((one) => one.subjectId === subjectId);
  return { subjectId, resourceId: scene.board.lucId, revision: change?.revision ?? -1 };
}

const tell = async (call: PhoneCallBody, role: Role = 'planner') =>
  (await scene.ask(role, 'POST', ofBoard('phone-calls'), call)).status;

describe('« prévenu par téléphone »', () => {
  it('settles the notice, tells who rang when, and is taken back', async () => {
    const bar = await aMovedBar();
    const call = await callAbout(bar);
    expect((await fresh()).notices).toHaveLength(1);

    expect(await tell(call)).toBe(200);
    const told = await fresh();
    expect(told).toMatchObject({ notices: [], people: [{ unfetched: [] }] });
    expect(told.changes).toMatchObject([
      { people: [{ reach: 'told', told: { by: scene.board.company.who.planner.name } }] },
    ]);

    const { status } = await scene.ask('planner', 'POST', ofBoard('phone-calls/undo'), call);
    expect(status).toBe(200);
    expect((await fresh()).notices).toHaveLength(1);
  });

  it('is of that change alone', async () => {
    const bar = await aMovedBar();
    const call = await callAbout(bar);
    await tell(call);
    await move(bar, 1);

    expect((await fresh()).changes).toMatchObject([{ people: [{ reach: 'unfetched' }] }]);
    expect(await tell(call)).toBe(409);
    expect(await tell(await callAbout(bar))).toBe(200);
    expect((await fresh()).changes).toMatchObject([{ people: [{ reach: 'told' }] }]);
  });

  it('is another answer than the one before, both ways', async () => {
    const call = await callAbout(await aMovedBar());
    const etag = async () =>
      (await scene.ask('planner', 'GET', ofBoard('freshness'))).headers.get('etag');
    const before = await etag();
    await tell(call);
    const after = await etag();
    await scene.ask('planner', 'POST', ofBoard('phone-calls/undo'), call);

    expect(after).not.toBe(before);
    expect(await etag()).toBe(before);
  });

  it('is said by those who plan, about what is there', async () => {
    const call = await callAbout(await aMovedBar());
    const other = await FeedScene.make(app);

    expect(await tell(call, 'technician')).toBe(403);
    expect(await tell(call, 'viewer')).toBe(403);
    expect(await tell({ ...call, subjectId: randomUUID() })).toBe(404);
    expect(await tell({ ...call, resourceId: randomUUID() })).toBe(404);
    expect((await other.ask('planner', 'POST', ofBoard('phone-calls'), call)).status).toBe(404);
    expect((await fresh()).notices).toHaveLength(1);
  });
});

describe('what comes again, and time off', () => {
  const weekly = (
    start: string,
    id: string,
  ): Extract<CommandInput, { type: 'put-series' }>['series'] => ({
    ...{ id, start, amount: { minutes: 60 }, kind: 'appointment', holidays: 'keep' },
    recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=TU' },
    ...{ splitFrom: null, worksiteId: scene.board.worksite.id, taskId: null, clientId: null },
    ...{ locationId: null, title: 'Entretien', note: null },
    team: [{ resourceId: scene.board.lucId, role: 'lead', days: null }],
  });

  it('are unfetched until the phone fetches them', async () => {
    const id = randomUUID();
    await scene.board.run({ type: 'put-series', series: weekly('2026-11-24T10:00', id) });
    await scene.read(path);
    expect((await fresh()).people).toMatchObject([{ unfetched: [] }]);

    await scene.board.run({
      ...{ type: 'edit-series', seriesId: id, key: '2026-11-24T10:00', scope: 'all' },
      ...{ change: { start: '2026-11-24T14:00' }, newId: randomUUID() },
    });
    const absence: Absence = {
      ...{ id: randomUUID(), resourceId: scene.board.lucId, reason: 'leave', note: null },
      ...{ start: MONDAY_8 + 7 * DAY - 480, end: MONDAY_8 + 8 * DAY - 480 },
    };
    await scene.board.run({ type: 'put-absence', absence });

    const { changes, people } = await fresh();
    expect(changes).toMatchObject([
      { subject: 'absence', subjectId: absence.id, people: [{ kind: 'new' }] },
      { subject: 'series', subjectId: id, people: [{ kind: 'moved', reach: 'unfetched' }] },
    ]);
    expect(people).toMatchObject([{ unfetched: [absence.id, id] }]);
    expect(await tell(await callAbout(id))).toBe(200);
    expect((await fresh()).people).toMatchObject([{ unfetched: [absence.id] }]);

    await scene.read(path);
    expect((await fresh()).people).toMatchObject([{ unfetched: [] }]);
  });
});
