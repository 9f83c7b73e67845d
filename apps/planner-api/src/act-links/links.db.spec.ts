import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WarmPlans } from '../planning/commands/warm-plans.js';
import { DAY, MONDAY_8 } from '../planning/testing/records.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { ActLinks } from './act-links.js';
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

describe('a look', () => {
  it('shows the day and changes nothing, whoever looks: a person, a preview, a prefetch', async () => {
    const path = await on.link();
    const before = await on.state();
    const [page, head] = [await on.look(path), await on.look(path, 'HEAD')];
    const prefetch = await app.ask('GET', path, { headers: { purpose: 'prefetch' } });

    expect([page.status, head.status, prefetch.status]).toEqual([200, 200, 200]);
    expect(page.body).toContain('Ma journée');
    expect(page.body).toContain('Terrassement');
    expect(page.body).toContain('href="tel:0247000001"');
    expect(await on.state()).toEqual(before);
  });

  it('is told to nobody: no referrer, no index, no script, no cache, nothing in the log', async () => {
    const path = await on.link();
    const { headers, body } = await on.look(path);
    await on.act(path, 'on-the-way');

    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(body).not.toContain('<script');
    expect(app.logged.join('')).not.toContain(path.slice('/act/'.length, 30));
  });

  it('escapes what people typed', async () => {
    await on.board.run({
      ...{ type: 'edit-intervention', interventionId: on.barId },
      note: '<img src=x onerror="alert(1)"> & "quotes"',
    });

    const page = await on.text(await on.link());

    expect(page).not.toContain('<img');
    expect(page).toContain(
      '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;quotes&quot;',
    );
  });

  it('shows no draft: what waits for « Diffuser » is nobody’s business yet', async () => {
    const id = await on.another(7);
    const path = await on.link(id);
    await app.dataSource.query(`update board set publication = 'drafts' where id = $1`, [
      on.boardId,
    ]);
    app.app.get(WarmPlans).drop(on.boardId);
    const moves = [{ interventionId: id, start: MONDAY_8 + 8 * DAY, replace: null }];
    await on.board.run({ type: 'move', moves });

    const page = await on.text(path);

    expect(page).toContain('lundi 30 novembre');
    expect(page).toContain('Terrassement');
    expect(page).not.toContain('Le planning a changé');
  });
});

describe('a bad link', () => {
  it.each([
    ['forged', (path: string) => path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['cut off', (path: string) => path.slice(0, -5)],
    ['nonsense', () => '/act/nonsense'],
    ['another case', (path: string) => `/act/${path.slice(5).toLowerCase()}`],
  ])('%s: says so on a page with a way on, and takes no form', async (_, spoil) => {
    const path = await on.link();
    const seal = sealIn(await on.text(path), 'day-done');
    const before = await on.state();
    const bad = spoil(path);
    const { status, body } = await on.look(bad);
    const posted = await on.post(bad, seal, { left: 0 });

    expect([status, posted.status]).toEqual([404, 404]);
    expect(body).toContain('Ce lien est incomplet');
    expect(body).toContain('href="/"');
    expect(body).not.toContain('Terrassement');
    expect(await on.state()).toEqual(before);
  });

  it('of an agenda that was renewed: dead, and so is what it could do', async () => {
    const path = await on.link();
    const seal = sealIn(await on.text(path), 'day-done');
    const before = await on.state();
    await app.dataSource.transaction((tx) =>
      app.app
        .get(ActLinks)
        .endAllOf(tx, { companyId: on.board.company.companyId, resourceId: on.board.lucId }),
    );
    const { status, body } = await on.look(path);

    expect(status).toBe(410);
    expect(body).toContain('Ce lien n’est plus valable');
    expect((await on.post(path, seal, { left: 0 })).said).toBeNull();
    expect((await on.look(await on.link(on.barId, { generation: 1 }))).status).toBe(200);
    expect(await on.state()).toEqual(before);
  });

  it('of last month: says kindly that it is too old, and offers nothing', async () => {
    const path = await on.link();
    const seal = sealIn(await on.text(path), 'day-done');
    const before = await on.state();
    app.clock.advance(30 * DAY);
    const page = await on.text(path);
    const posted = await on.post(path, seal, { left: 0 });
    app.clock.advance(-30 * DAY);

    expect(page).toContain('Ce lien est trop ancien');
    expect(page).not.toContain('<form');
    expect(posted.said).toBe('old');
    expect(await on.state()).toEqual(before);
  });

  it('of a bar that was moved since: says where it is now, changes nothing, and leads there', async () => {
    const path = await on.link();
    const seal = sealIn(await on.text(path), 'day-done');
    await on.board.run({
      type: 'move',
      moves: [{ interventionId: on.barId, start: MONDAY_8 + 240, replace: null }],
    });
    const before = await on.state();
    const page = await on.text(path);

    expect(page).toContain('Le planning a changé depuis votre agenda');
    expect(page).not.toContain('<form');
    expect((await on.post(path, seal, { left: 0 })).said).toBe('old');
    expect(await on.state()).toEqual(before);

    const current =
      /class="b" href="(\/act\/[^"]+)">Voir la version actuelle/.exec(page)?.[1] ?? '';
    expect((await on.act(current, 'day-done', { left: 1 })).said).toBe('day-done');
  });

  it('of a bar that goes to others, or to nobody', async () => {
    const path = await on.link();
    await on.board.run({ type: 'cancel-intervention', interventionId: on.barId });

    expect(await on.text(path)).toContain('C’est annulé');
  });

  it('with a form of another page, or a forged one, changes nothing', async () => {
    const [path, tomorrow] = [await on.link(), await on.link(await on.another(1))];
    const before = await on.state();
    const seal = sealIn(await on.text(path), 'day-done');

    expect((await on.post(tomorrow, seal, { left: 0 })).said).toBe('unknown');
    expect((await on.post(path, seal.replace(/^./, 'Z'), { left: 0 })).said).toBe('unknown');
    expect((await on.post(path, 'x')).said).toBe('unknown');
    expect(await on.state()).toEqual(before);
  });
});
