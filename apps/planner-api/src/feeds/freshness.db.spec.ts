import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FeedsView, FreshnessView, type Role } from '@pastille/contracts';
import { publishedMarkOf } from '../act-links/links/published-mark.js';
import { added, aCrew, DAY, MONDAY_8 } from '../planning/testing/records.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { FeedScene } from './testing/feed-scene.js';

let app: TestApp;
let scene: FeedScene;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await FeedScene.make(app);
});

async function aBar(day = 2): Promise<string> {
  const command = scene.board.scheduling(MONDAY_8 + day * DAY);
  await scene.board.run(command);
  return command.interventionId;
}

const move = (interventionId: string, day: number) =>
  scene.board.run({
    type: 'move',
    moves: [{ interventionId, start: MONDAY_8 + day * DAY }],
    ripple: 'none',
  });

const pathOfBoard = () => `/api/boards/${scene.board.company.boardId}/freshness`;

async function fresh(role: Role = 'planner'): Promise<FreshnessView> {
  const { status, body } = await scene.ask(role, 'GET', pathOfBoard());
  if (status !== 200) throw new Error(JSON.stringify(body));
  return FreshnessView.parse(body);
}

async function unfetchedOfFeed(role: Role = 'technician'): Promise<number | undefined> {
  const { body } = await scene.ask(role, 'GET', '/api/feeds');
  return FeedsView.parse(body).feeds[0]?.unfetched;
}

async function acknowledge(bar: string): Promise<void> {
  const published = (await scene.board.warmPlan()).intervention(bar)?.published;
  if (!published) throw new Error('not published');
  const { companyId, boardId } = scene.board.company;
  await app.dataSource.query(
    `insert into acknowledgement (subject_id, resource_id, mark, company_id, board_id, revision, way, at)
     values ($1, $2, $3, $4, $5, 1, 'feed-link', now())`,
    [bar, scene.board.lucId, publishedMarkOf(published), companyId, boardId],
  );
}

describe('freshness', () => {
  it('says which changes a phone has not fetched, until it fetches them, 304 or not', async () => {
    const bar = await aBar();
    const { path } = await scene.subscribe();
    const { headers } = await scene.read(path);
    expect(await fresh()).toMatchObject({ people: [{ unfetched: [] }], notices: [] });

    app.clock.advance(10);
    await move(bar, 3);
    const { people, changes } = await fresh();
    expect(people).toMatchObject([
      { resourceId: scene.board.lucId, unfetched: [bar], reads: [{ client: 'iphone' }] },
    ]);
    expect(changes).toMatchObject([
      {
        subjectId: bar,
        people: [{ resourceId: scene.board.lucId, kind: 'moved', reach: 'unfetched' }],
      },
    ]);
    expect(await unfetchedOfFeed()).toBe(1);

    await scene.read(path, { 'if-none-match': headers.get('etag') ?? '' });
    expect(await fresh()).toMatchObject({ people: [{ unfetched: [] }] });
    expect(await unfetchedOfFeed()).toBe(0);
    app.clock.advance(-10);
  });

  it('does not take a browser, nor the planner’s own subscription, for Luc’s phone', async () => {
    const bar = await aBar();
    const own = await scene.subscribe();
    const planners = await scene.subscribe('planner');
    await scene.read(own.path);
    await move(bar, 3);

    await scene.read(own.path, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/131.0' });
    await scene.read(planners.path);

    expect(await fresh()).toMatchObject({ people: [{ unfetched: [bar] }] });
  });

  it('gives notice of what begins within a day, until « bien reçu »', async () => {
    const bar = await aBar(2);
    const { path } = await scene.subscribe();
    await scene.read(path);
    await move(bar, 0);

    expect((await fresh()).notices).toEqual([
      {
        ...{ subject: 'intervention', subjectId: bar, start: MONDAY_8 },
        resourceIds: [scene.board.lucId],
      },
    ]);

    await acknowledge(bar);

    const { notices, changes } = await fresh();
    expect(notices).toEqual([]);
    expect(changes).toMatchObject([{ people: [{ reach: 'acknowledged' }] }]);
  });

  it('takes « bien reçu » of a visit for none of its being cancelled afterwards', async () => {
    const bar = await aBar(0);
    await scene.read((await scene.subscribe()).path);
    await acknowledge(bar);
    await scene.board.run({ type: 'cancel-intervention', interventionId: bar });

    const { notices, changes } = await fresh();
    expect(changes).toMatchObject([{ people: [{ kind: 'cancelled', reach: 'unfetched' }] }]);
    expect(notices).toMatchObject([{ subjectId: bar }]);
  });

  it('is answered 304 while nothing was published, read or acknowledged', async () => {
    const bar = await aBar();
    const { path } = await scene.subscribe();
    await scene.read(path);
    const { headers } = await scene.ask('planner', 'GET', pathOfBoard());
    const again = () =>
      fetch(app.url + pathOfBoard(), {
        headers: { cookie: scene.cookieOf('planner'), 'if-none-match': headers.get('etag') ?? '' },
      });

    expect((await again()).status).toBe(304);
    await move(bar, 3);
    expect((await again()).status).toBe(200);
  });

  it('tells a technician of their own phone alone', async () => {
    await aBar();
    await scene.subscribe();

    expect((await fresh('technician')).people).toHaveLength(1);
    const { userId } = scene.board.company.who.technician;
    await app.dataSource.query('update resource set user_id = null where user_id = $1', [userId]);
    expect((await fresh('planner')).people.length).toBeLessThanOrEqual(1);
  });
});

describe('who subscribes to what', () => {
  it('a technician to own agenda and own crew’s alone', async () => {
    const { branchId } = scene.board.company;
    const crew = aCrew({
      branchId,
      members: [{ resourceId: scene.board.lucId, from: null, to: null }],
    });
    await scene.change(added('resource', crew, aCrew({ branchId, id: randomUUID() })));
    const status = async (role: Role, scope: object) =>
      (await scene.ask(role, 'POST', '/api/feeds', { ...scene.body(), scope })).status;

    expect(await status('technician', { type: 'crew', id: crew.id })).toBe(200);
    expect(await status('technician', { type: 'company' })).toBe(403);
    expect(await status('technician', { type: 'worksite', id: scene.board.worksite.id })).toBe(403);
    expect(await status('viewer', { type: 'company' })).toBe(200);
    expect(await status('planner', { type: 'worksite', id: scene.board.worksite.id })).toBe(200);
    expect(await status('planner', { type: 'person', id: randomUUID() })).toBe(400);
  });

  it('is seen by oneself, by managers and administrators, and ended by administrators', async () => {
    const { feed, path } = await scene.subscribe();
    const list = async (role: Role, query = '') =>
      (await scene.ask(role, 'GET', `/api/feeds${query}`)).body;

    expect(await list('planner')).toEqual({ feeds: [] });
    expect((await scene.ask('planner', 'GET', '/api/feeds?whose=all')).status).toBe(403);
    expect(await list('manager', '?whose=all')).toMatchObject({ feeds: [{ id: feed.id }] });
    const end = async (role: Role) =>
      (await scene.ask(role, 'DELETE', `/api/feeds/${feed.id}`)).status;
    expect([await end('planner'), await end('manager'), await end('administrator')]).toEqual([
      ...[404, 404, 200],
    ]);
    expect((await scene.read(path)).text).toContain('Agenda révoqué');
  });

  it('is nobody’s of another company', async () => {
    const { feed } = await scene.subscribe();
    const other = await FeedScene.make(app);

    const answers = [
      await other.ask('administrator', 'POST', `/api/feeds/${feed.id}/rotate`),
      await other.ask('administrator', 'POST', '/api/feeds', {
        ...other.body(),
        boardId: scene.board.company.boardId,
      }),
      await other.ask('administrator', 'GET', pathOfBoard()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('stops telling a technician who left the crew, and one who is no planner any more', async () => {
    const { path } = await scene.subscribe('planner', { scope: { type: 'company' } });
    await aBar();
    expect((await scene.read(path)).text).toContain('BEGIN:VEVENT');
    const { userId } = scene.board.company.who.planner;
    await app.dataSource.query(`update app_user set role = 'technician' where id = $1`, [userId]);

    expect((await scene.read(path)).text).not.toContain('BEGIN:VEVENT');
  });

  it('has a bound', async () => {
    const { userId, companyId } = scene.board.company.who.viewer;
    await app.dataSource.query(
      `insert into feed (id, company_id, board_id, user_id, scope, privacy, locale, includes, changed_at)
       select gen_random_uuid(), $1, $2, $3, 'company', 'busy', 'fr', '{}', now() from generate_series(1, 50)`,
      [companyId, scene.board.company.boardId, userId],
    );
    const { status, body } = await scene.ask('viewer', 'POST', '/api/feeds', scene.body());

    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'conflict' });
  });
});

it('writes the same bytes after the log was pruned, and notices that something was missed', async () => {
  const bar = await aBar();
  const { path } = await scene.subscribe();
  const before = await scene.read(path);
  await move(bar, 3);
  const { boardId } = scene.board.company;
  await app.dataSource.query('delete from change_log where board_id = $1', [boardId]);

  const after = await scene.read(path);
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  expect(sequence(after.text)).toBeGreaterThan(sequence(before.text));
});
