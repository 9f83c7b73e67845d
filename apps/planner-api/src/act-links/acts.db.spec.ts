import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { taskStatus } from '@pastille/scheduling';
import { remaining, toPlan } from '@pastille/scheduling/worksites';
import sharp from 'sharp';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { ActLinks } from './act-links.js';
import { publishedMarkOf } from './links/published-mark.js';
import { LinkedBoard, sealIn } from './testing/linked-board.js';

const DATA = mkdtempSync(join(tmpdir(), 'pastille-acts-'));

let app: TestApp;
let on: LinkedBoard;

beforeAll(async () => {
  app = await startTestApp({ DATA_DIR: DATA, SECRET_KEY: 'the secret of these very tests only' });
});

afterAll(async () => {
  await app.close();
  rmSync(DATA, { recursive: true });
});

beforeEach(async () => {
  on = await LinkedBoard.make(app);
});

/** Nobody is hindered by what the test before asked so fast. */
afterEach(() => app.clock.advance(2));

describe('an act', () => {
  it('« journée finie, reste 1 j » leaves the dot orange with the remainder in « à planifier », and a proposal to make', async () => {
    const path = await on.link();

    expect(await on.act(path, 'day-done', { left: 2 })).toMatchObject({
      status: 303,
      said: 'day-done',
    });

    const plan = await on.board.warmPlan();
    const task = plan.records.task.get(on.board.taskId);
    if (!task) throw new Error('no task');
    const bars = plan.interventionsOfTask(task.id);
    expect(plan.intervention(on.barId)).toMatchObject({
      ...{ state: 'done', actual: { halfDays: 2 }, closed: { name: 'Luc Martin' } },
    });
    expect(taskStatus(task, bars)).toBe('planned');
    expect(remaining(task, bars)).toEqual({ halfDays: 2 });
    expect(toPlan(plan).map(({ task: { id }, amount }) => [id, amount])).toEqual([
      [on.board.taskId, { halfDays: 2 }],
    ]);
    const [report] = await app.dataSource.query<object[]>(
      'select kind, left_half_days, over_half_days, settled_at from work_report where board_id = $1',
      [on.board.company.boardId],
    );
    expect(report).toEqual({
      ...{ kind: 'day-done', left_half_days: 2, over_half_days: 2, settled_at: null },
    });
  });

  it('« journée finie », nothing left, turns the dot green with the last bar; the log says by which way', async () => {
    expect((await on.act(await on.link(), 'day-done', { left: 0 })).said).toBe('day-done');

    const plan = await on.board.warmPlan();
    expect(plan.records.task.get(on.board.taskId)?.finished).toMatchObject({ name: 'Luc Martin' });
    const [entry] = await app.dataSource.query<object[]>(
      'select way, actor_name from change_log where board_id = $1 order by revision desc limit 1',
      [on.board.company.boardId],
    );
    expect(entry).toEqual({ way: 'feed-link', actor_name: 'Luc Martin' });
  });

  it('is done once, of two phones at once and of one that sends twice', async () => {
    const path = await on.link();
    const seal = sealIn(await on.text(path), 'day-done');
    const revision = await on.board.revision();

    const said = await Promise.all(
      [0, 2, 0, 2].map(async (left) => (await on.post(path, seal, { left })).said),
    );
    const again = await on.post(path, seal, { left: 2 });

    expect(said.filter((one) => one === 'day-done')).toHaveLength(1);
    expect(said.filter((one) => one === 'used')).toHaveLength(3);
    expect(again.said).toBe('used');
    expect([await on.board.revision(), await on.count('work_report')]).toEqual([revision + 1, 1]);
    expect(await on.text(`${path}?said=used`)).toContain('C’était déjà noté');
  });

  it('« +½ j » and « +1 j » tell the board and move nothing; each form once, a new one again', async () => {
    const path = await on.link();
    const seal = sealIn(await on.text(path), 'more');
    const revision = await on.board.revision();

    expect((await on.post(path, seal, { left: 1 })).said).toBe('more');
    expect((await on.post(path, seal, { left: 1 })).said).toBe('used');
    expect((await on.act(path, 'more', { left: 2 })).said).toBe('more');
    expect(await on.board.revision()).toBe(revision);
    const rows = await app.dataSource.query<{ over: number }[]>(
      'select over_half_days as over from work_report where board_id = $1 order by ordinal',
      [on.board.company.boardId],
    );
    expect(rows.map(({ over }) => over)).toEqual([1, 2]);
  });

  it('« tâche terminée », « en route », « bien reçu »: noted, and told on the page', async () => {
    const path = await on.link();
    const { boardId } = on;

    expect((await on.act(path, 'on-the-way')).said).toBe('on-the-way');
    expect((await on.act(path, 'received')).said).toBe('received');
    expect((await on.act(path, 'task-done')).said).toBe('task-done');
    const page = await on.text(path);
    expect(page).toContain('Terminé, pointé par Luc Martin');
    expect(page).toContain('Bien reçu, c’est noté');
    const known = await app.app.get(ActLinks).acknowledgedSince(boardId, 0);
    expect(known).toMatchObject([
      {
        subjectId: on.barId,
        resourceId: on.board.lucId,
        mark: publishedMarkOf((await on.bar()).published),
      },
    ]);
  });

  it('of a problem keeps the photo with the client, small and without its position', async () => {
    const content = await sharp({
      create: { width: 3000, height: 1000, channels: 3, background: '#888' },
    })
      .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    const photo = { name: '../../fuite <b>.jpg', content };

    expect((await on.act(await on.link(), 'problem', { note: 'Ça fuit', photo })).said).toBe(
      'problem',
    );

    const [file] = await app.dataSource.query<Record<string, unknown>[]>(
      `select f.name, f.width, f.height, f.client_id, f.intervention_id, r.note, r.settled_at
         from work_report r join stored_file f on f.id = r.file_id where r.board_id = $1`,
      [on.board.company.boardId],
    );
    expect(file).toEqual({
      ...{ name: 'fuite <b>.jpg', width: 2000, height: 667, note: 'Ça fuit', settled_at: null },
      ...{ client_id: on.board.worksite.clientId, intervention_id: on.barId },
    });
  });

  it.each([
    [
      'an HTML page named .jpg',
      'x.jpg',
      Buffer.from('<script>alert(1)</script>'),
      400,
      'JPEG, PNG',
    ],
    ['30 MB', 'x.jpg', Buffer.alloc(30 * 1024 * 1024), 413, 'Trop volumineux'],
  ])('of a problem with %s says why, and sends nothing', async (_, name, content, status, says) => {
    const path = await on.link();
    const answer = await on.act(path, 'problem', { note: 'x', photo: { name, content } });

    expect(answer.status).toBe(status);
    expect(answer.text).toContain(says);
    expect(answer.text).toContain(`href="${path}"`);
    expect(await on.count('work_report')).toBe(0);
  });

  it('of a problem without a word or a photo asks for one', async () => {
    expect((await on.act(await on.link(), 'problem')).said).toBe('empty');
    expect(await on.count('work_report')).toBe(0);
  });

  it('is not taken any more when somebody sends twenty a minute', async () => {
    const path = await on.link();
    const answers: number[] = [];
    for (let n = 0; n < 22; n += 1) answers.push((await on.post(path, 'x')).status);

    expect(answers.filter((status) => status === 429)).toHaveLength(2);
  });
});
