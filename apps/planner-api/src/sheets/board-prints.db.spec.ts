import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Problem, SheetBatchView, type Role } from '@pastille/contracts';
import { WarmPlans } from '../planning/commands/warm-plans.js';
import { PlannedBoard } from '../planning/testing/planned-board.js';
import { Sessions } from '../planning/testing/sessions.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { BatchWork } from './batch/batch-work.js';
import { readPages, textOfPage } from './testing/pdf-pages.js';
import { WorksiteSheets } from './worksite-sheets.js';

const DATA = mkdtempSync(join(tmpdir(), 'pastille-prints-'));
const MONDAY = '2026-11-23';

let app: TestApp;
let sessions: Sessions;
let board: PlannedBoard;
let other: PlannedBoard;

beforeAll(async () => {
  app = await startTestApp({ DATA_DIR: DATA });
  [board, other] = [await PlannedBoard.make(app), await PlannedBoard.make(app)];
  sessions = await Sessions.open(app);
  await board.run(board.scheduling());
});

afterAll(async () => {
  await app.close();
  rmSync(DATA, { recursive: true });
});

interface Asking {
  readonly of?: PlannedBoard;
  readonly role?: Role;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: object;
}

/** Of the first board, whoever asks. */
async function ask(
  path: string,
  { of = board, role = 'planner', method = 'GET', body }: Asking = {},
) {
  const headers = {
    ...{ cookie: await sessions.cookieOf(of, role), 'x-pastille': '1' },
    ...(body ? { 'content-type': 'application/json' } : {}),
  };
  const url = `${app.url}/api/boards/${board.company.boardId}/${path}`;
  const response = await fetch(url, {
    ...{ method, headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

const jsonOf = (bytes: Buffer): unknown => JSON.parse(bytes.toString('utf8'));
const saidOf = (bytes: Buffer): string => readPages(bytes).map(textOfPage).join('\n');
const sentenceOf = (bytes: Buffer) => Problem.parse(jsonOf(bytes)).detail;

async function linkLucTo(role: Role): Promise<void> {
  const { userId } = board.company.who[role];
  const linking = 'update resource set user_id = $1 where id = $2';
  await app.dataSource.query(linking, [userId, board.lucId]);
  app.app.get(WarmPlans).drop(board.company.boardId);
}

describe('the week', () => {
  it('is a PDF on the paper that is asked for, by people or by worksites', async () => {
    const people = await ask(`week.pdf?from=${MONDAY}&paper=a4`);
    const worksites = await ask(`week.pdf?from=${MONDAY}&by=worksite&weeks=2&language=en`);
    const [page] = readPages(people.bytes);

    expect(people.headers.get('content-type')).toBe('application/pdf');
    expect(people.headers.get('content-disposition')).toContain('semaine-2026-11-23.pdf');
    expect(page && [page.width, page.height].map(Math.round)).toEqual([842, 595]);
    expect(saidOf(people.bytes)).toContain('Luc');
    expect(saidOf(worksites.bytes)).toContain('Weeks 48 and 49');
    expect(readPages(worksites.bytes)[0]?.width).toBeCloseTo(1190.55, 0);
  });

  it('refuses what is no week, and another company', async () => {
    const strange = await ask('week.pdf?from=demain');
    const many = await ask(`week.pdf?from=${MONDAY}&weeks=9`);
    const foreign = await ask(`week.pdf?from=${MONDAY}`, { of: other });

    expect([strange, many, foreign].map(({ status }) => status)).toEqual([400, 400, 404]);
  });

  it('shows a technician own days and own crew, and everybody else all of it', async () => {
    const before = await ask(`week.pdf?from=${MONDAY}`, { role: 'technician' });
    await linkLucTo('technician');
    const own = await ask(`week.pdf?from=${MONDAY}`, { role: 'technician' });
    const viewer = await ask(`week.pdf?from=${MONDAY}`, { role: 'viewer' });

    expect(saidOf(before.bytes)).not.toContain('Luc');
    expect(saidOf(own.bytes)).toContain('Luc');
    expect(saidOf(viewer.bytes)).toContain('Luc');
  });
});

describe('pages of the day', () => {
  it('are one for each person, with where and when', async () => {
    const asked = await ask(`days.pdf?day=${MONDAY}&resourceId=${board.lucId}`);
    const everybody = await ask(`days.pdf?day=${MONDAY}&language=en`);

    expect(readPages(asked.bytes)).toHaveLength(1);
    expect(saidOf(asked.bytes)).toMatch(/Luc.*lundi 23 novembre 2026.*8 h/s);
    expect(saidOf(everybody.bytes)).toContain('Monday 23 November 2026');
  });

  it('are not made of somebody whom one may not see', async () => {
    const unknown = await ask(`days.pdf?day=${MONDAY}&resourceId=${crypto.randomUUID()}`);

    expect(unknown.status).toBe(404);
  });
});

describe('the sheets of a day', () => {
  const body = { day: MONDAY, resourceIds: null, withDayLists: true, language: null };
  const idle = () => app.app.get(BatchWork).idle();

  async function start(parts: Partial<typeof body> = {}, asking: Asking = {}) {
    const answer = await ask('sheet-batches', {
      ...asking,
      ...{ method: 'POST', body: { ...body, ...parts } },
    });
    expect(answer.status).toBe(202);
    return SheetBatchView.parse(jsonOf(answer.bytes));
  }

  const look = async (id: string, asking: Asking = {}) => ask(`sheet-batches/${id}`, asking);
  const viewOf = async (id: string) => SheetBatchView.parse(jsonOf((await look(id)).bytes));

  it('are made in the background as one file, people first', async () => {
    const begun = await start();
    await idle();
    const file = await ask(`sheet-batches/${begun.id}/sheets.pdf`);

    expect(begun).toMatchObject({ day: MONDAY, state: 'running', done: 0, total: 2, missing: [] });
    expect(await viewOf(begun.id)).toMatchObject({ state: 'done', done: 2, missing: [] });
    expect(file.headers.get('content-disposition')).toContain('fiches-2026-11-23.pdf');
    expect(readPages(file.bytes).map(textOfPage)).toEqual([
      expect.stringContaining('Luc'),
      expect.stringContaining(board.worksite.reference),
    ]);
  });

  it('are of whoever asked, and of nobody else', async () => {
    const { id } = await start();
    await idle();
    const others = [{ role: 'administrator' as const }, { of: other }];
    const answers = await Promise.all(
      others.flatMap((asking) => [look(id, asking), ask(`sheet-batches/${id}/sheets.pdf`, asking)]),
    );
    const stopped = await look(id, { role: 'manager', method: 'DELETE' });

    expect([...answers, stopped].map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  it('stop when they are told to, and leave nothing to fetch', async () => {
    const { id } = await start();
    const stopped = await look(id, { method: 'DELETE' });
    await idle();
    const file = await ask(`sheet-batches/${id}/sheets.pdf`);

    expect(SheetBatchView.parse(jsonOf(stopped.bytes)).state).toBe('stopped');
    expect((await viewOf(id)).state).toBe('stopped');
    expect(file.status).toBe(404);
    expect(sentenceOf(file.bytes)).toBe('Ces fiches ne sont pas (encore) faites.');
  });

  it('name the one that could not be made on their first page, and hold the others', async () => {
    const sheets = app.app.get(WorksiteSheets);
    const broken = jest.spyOn(sheets, 'make').mockRejectedValue(new Error('broken on purpose'));
    const { id } = await start();
    await idle();
    broken.mockRestore();
    const { state, missing, done } = await viewOf(id);
    const pages = readPages((await ask(`sheet-batches/${id}/sheets.pdf`)).bytes).map(textOfPage);

    expect({ state, done }).toEqual({ state: 'done', done: 2 });
    expect(missing).toEqual([expect.stringContaining(board.worksite.reference)]);
    expect(pages).toEqual([
      expect.stringMatching(/^Fiches manquantes/),
      expect.stringContaining('Luc'),
    ]);
  });

  it('say so where there is nothing to print', async () => {
    const nothing = { ...body, day: '2026-11-29' };
    const answer = await ask('sheet-batches', { method: 'POST', body: nothing });

    expect(answer.status).toBe(400);
    expect(sentenceOf(answer.bytes)).toContain('Rien n’est publié');
  });

  it('count as failed where the process that made them has died, and are swept after a day', async () => {
    const { id } = await start();
    await idle();
    await app.dataSource.query(
      `update sheet_batch set state = 'running', beat = beat - interval '10 minutes' where id = $1`,
      [id],
    );
    const dead = await viewOf(id);
    await app.dataSource.query(
      `update sheet_batch set created_at = created_at - interval '2 days' where id = $1`,
      [id],
    );
    await start();
    await idle();

    expect(dead.state).toBe('failed');
    expect((await look(id)).status).toBe(404);
  });

  it('are made for the technician of the worksites to which they go', async () => {
    await linkLucTo('technician');
    const answer = await ask('sheet-batches', { method: 'POST', body, role: 'technician' });
    await idle();

    expect(SheetBatchView.parse(jsonOf(answer.bytes))).toMatchObject({ total: 2 });
  });
});
