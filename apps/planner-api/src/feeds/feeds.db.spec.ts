import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unfoldLines } from '@pastille/ical';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { DAY, MONDAY_8 } from '../planning/testing/records.js';
import { BuildFeed } from './serve/build-feed.js';
import { FeedScene, type Subscribed } from './testing/feed-scene.js';

let app: TestApp;
let scene: FeedScene;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await FeedScene.make(app);
});

/** Luc for a day, told. */
async function aBar(day = 0): Promise<string> {
  const command = scene.board.scheduling(MONDAY_8 + day * DAY);
  await scene.board.run(command);
  return command.interventionId;
}

const move = (interventionId: string, start: number) =>
  scene.board.run({ type: 'move', moves: [{ interventionId, start }], ripple: 'none' });

const linesOf = (text: string): readonly string[] => unfoldLines(text);
const linesOfKind = (text: string, name: string): readonly string[] =>
  linesOf(text).filter((line) => line.startsWith(name));

const linksIn = (text: string): readonly string[] => [
  ...new Set(
    linesOf(text)
      .join('\n')
      .match(/\/act\/[\w-]{76}/g),
  ),
];

describe('a feed', () => {
  it('is a calendar of what Luc was told', async () => {
    const id = await aBar();
    const { path } = await scene.subscribe();

    const { status, headers, text } = await scene.read(path);

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('content-disposition')).toBeNull();
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(linesOfKind(text, 'UID')).toEqual([`UID:${id}-20261123@pastille`]);
    expect(text).toContain('DTSTART;TZID=Europe/Paris:20261123T080000');
    expect(text).toContain('DTEND;TZID=Europe/Paris:20261123T170000');
    expect(linesOfKind(text, 'BEGIN:VTIMEZONE')).toHaveLength(1);
  });

  it('is the same bytes for the same plan, whoever makes them and when', async () => {
    await aBar();
    const { path } = await scene.subscribe();
    const first = await scene.read(path);
    await app.dataSource.query('update feed set made_for = null');
    app.clock.advance(90);
    const second = await scene.read(path);
    app.clock.advance(-90);

    expect(second.text).toBe(first.text);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('last-modified')).toBe(first.headers.get('last-modified'));
  });

  it('keeps the UID and raises the SEQUENCE when it moves by hours, and only for a move', async () => {
    const id = await aBar();
    const { path } = await scene.subscribe();
    const before = (await scene.read(path)).text;
    await scene.board.run({
      type: 'edit-intervention',
      interventionId: id,
      note: 'Prendre les clés',
    });
    const noted = (await scene.read(path)).text;
    app.clock.advance(5);
    await move(id, MONDAY_8 + 120);
    const moved = (await scene.read(path)).text;
    app.clock.advance(-5);

    const sequences = [before, noted, moved].map((text) => linesOfKind(text, 'SEQUENCE')[0]);
    expect(linesOfKind(moved, 'UID').slice(0, 1)).toEqual(linesOfKind(before, 'UID'));
    expect(sequences[1]).toBe(sequences[0]);
    expect(Number(sequences[2]?.slice(9))).toBeGreaterThan(Number(sequences[1]?.slice(9)));
    expect(linesOfKind(moved, 'DTSTAMP')[0]).toBe('DTSTAMP:20261123T070500Z');
    expect(noted).toContain('Prendre les clés');
  });

  it('has each day of a bar, a link to act in the name of Luc, and none where somebody else looks', async () => {
    await scene.board.run({ ...scene.board.scheduling(), amount: { halfDays: 4 } });
    const own = await scene.read((await scene.subscribe()).path);
    const others = await scene.read((await scene.subscribe('planner')).path);

    expect(linesOfKind(own.text, 'UID')).toHaveLength(2);
    expect(linesOf(own.text).join('\n')).toMatch(/\/act\/[\w-]{76}/);
    expect(others.text).not.toContain('/act/');
    expect(others.text).toContain('/worksites/');
  });
});

describe('a conditional read', () => {
  it('is answered without making the feed, by tag and by date, and repeats both', async () => {
    await aBar();
    const { path } = await scene.subscribe();
    const { headers } = await scene.read(path);
    const etag = headers.get('etag') ?? '';
    const modified = headers.get('last-modified') ?? '';
    const building = app.app.get(BuildFeed);
    const before = building.built;

    const byTag = await scene.read(path, { 'if-none-match': etag });
    const byDate = await scene.read(path, { 'if-modified-since': modified });
    const tagWins = await scene.read(path, {
      'if-none-match': '"other"',
      'if-modified-since': modified,
    });

    expect([byTag.status, byDate.status, tagWins.status]).toEqual([304, 304, 200]);
    expect(byTag.headers.get('etag')).toBe(etag);
    expect(byTag.headers.get('last-modified')).toBe(modified);
    expect(byTag.text).toBe('');
    expect(building.built).toBe(before + 1);
  });

  it('still is where the plan changed elsewhere, and not where it changed for Luc', async () => {
    const id = await aBar();
    const { path } = await scene.subscribe();
    const { headers } = await scene.read(path);
    const known = { 'if-none-match': headers.get('etag') ?? '' };

    await scene.board.run({ ...scene.board.scheduling(MONDAY_8 + 7 * DAY), team: [] });
    expect((await scene.read(path, known)).status).toBe(304);
    await move(id, MONDAY_8 + DAY);
    const changed = await scene.read(path, known);
    expect(changed.status).toBe(200);
    expect(Date.parse(changed.headers.get('last-modified') ?? '')).toBeGreaterThan(
      Date.parse(headers.get('last-modified') ?? ''),
    );
  });

  it('has a tag of its own for what is packed', async () => {
    await aBar();
    const { path } = await scene.subscribe();
    const plain = await scene.read(path);
    const response = await fetch(app.url + path, { headers: { 'accept-encoding': 'gzip' } });

    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('etag')).toBe(plain.headers.get('etag')?.replace(/"$/, '-gzip"'));
    expect(await response.text()).toBe(plain.text);
  });

  it('answers HEAD as GET, and counts it as no read', async () => {
    const { path, feed } = await scene.subscribe();
    const { status, headers, text } = await scene.read(path, {}, 'HEAD');

    expect([status, text]).toEqual([200, '']);
    expect(headers.get('etag')).toMatch(/^"[\w-]{27}"$/);
    const { body } = await scene.ask('technician', 'GET', '/api/feeds');
    expect(body).toMatchObject({ feeds: [{ id: feed.id, reads: [] }] });
  });
});

describe('an address', () => {
  const problem = async (path: string) => {
    const { status, text } = await scene.read(path, { 'accept-language': 'fr' });
    const { code, detail } = JSON.parse(text) as { code: string; detail: string };
    return [status, code, detail.split('\u202f')[0]];
  };

  it('that nobody was given says so', async () => {
    expect(await problem('/feeds/aaaaaaaaaaaaaaaaaaaaaaaa.ics')).toEqual([
      404,
      'not-found',
      'Aucun agenda à cette adresse',
    ]);
    expect(await problem(`/feeds/${'x'.repeat(500)}.ics`)).toMatchObject([
      404,
      'not-found',
      expect.anything(),
    ]);
  });

  it('that was cut off says so', async () => {
    const { path } = await scene.subscribe();

    expect(await problem(path.slice(0, 20))).toEqual([
      404,
      'not-found',
      'Cette adresse d’agenda est incomplète',
    ]);
  });

  it.each([
    ['with a slash at the end', (path: string) => `${path}/`],
    ['without .ics', (path: string) => path.replace('.ics', '')],
    ['with capitals', (path: string) => path.replace('feeds', 'FEEDS').replace('.ics', '.ICS')],
  ])('%s leads to the right one', async (_, spoil) => {
    const { path, address } = await scene.subscribe();
    const { status, headers } = await scene.read(spoil(path));

    expect([status, headers.get('location')]).toEqual([308, address]);
  });

  it('whose token is in capitals is another one', async () => {
    const { path } = await scene.subscribe();
    const token = path.slice(7, -4);

    expect(await problem(`/feeds/${token.toUpperCase()}.ics`)).toMatchObject([
      404,
      'not-found',
      'Aucun agenda à cette adresse',
    ]);
  });

  it('is short, is told once, and stands in no table and no log', async () => {
    const { path, address } = await scene.subscribe();
    const token = path.slice(7, -4);
    for (const one of [
      path,
      `${path}/`,
      path.replace('.ics', ''),
      path.replace('feeds', 'Feeds'),
    ]) {
      await scene.read(one);
      await scene.read(`/${one}`);
    }
    const { body } = await scene.ask('technician', 'GET', '/api/feeds');
    const rows = await app.dataSource.query<unknown[]>('select * from feed_token');

    expect(address.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(body)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(app.logged.filter((line) => line.includes(token))).toEqual([]);
    expect(app.logged.some((line) => line.includes('/feeds/…'))).toBe(true);
  });
});

describe('a revoked feed', () => {
  const revoked = async ({ feed, path }: Subscribed) => {
    expect((await scene.ask('technician', 'DELETE', `/api/feeds/${feed.id}`)).status).toBe(200);
    return scene.read(path);
  };

  it('clears the phone for thirty days, and is gone after that', async () => {
    await aBar();
    const one = await scene.subscribe();
    const { status, text, headers } = await revoked(one);

    expect(status).toBe(200);
    expect(linesOfKind(text, 'X-WR-CALNAME')).toEqual(['X-WR-CALNAME:Agenda révoqué']);
    expect(text).not.toContain('BEGIN:VEVENT');
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await scene.read(one.path, known)).status).toBe(304);
    app.clock.advance(29 * DAY);
    expect((await scene.read(one.path)).status).toBe(200);
    app.clock.advance(2 * DAY);
    expect((await scene.read(one.path)).status).toBe(410);
    app.clock.advance(-31 * DAY);
  });

  it('is revoked once, and cannot be changed any more', async () => {
    const one = await scene.subscribe();
    await revoked(one);
    await revoked(one);

    const path = `/api/feeds/${one.feed.id}`;
    const answers = [
      await scene.ask('technician', 'PATCH', path, { privacy: 'busy' }),
      await scene.ask('technician', 'POST', `${path}/rotate`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
  });

  it('has a new address when it is rotated, and the old one is dead with all its links', async () => {
    await aBar();
    const one = await scene.subscribe();
    const before = await scene.read(one.path);
    const { body } = await scene.ask('technician', 'POST', `/api/feeds/${one.feed.id}/rotate`);
    const path = new URL((body as { address: string }).address).pathname;
    const after = await scene.read(path);

    expect((await scene.read(one.path)).text).toContain('Agenda révoqué');
    expect(linesOfKind(after.text, 'UID')).toEqual(linesOfKind(before.text, 'UID'));
    expect(linesOfKind(after.text, 'URL')).not.toEqual(linesOfKind(before.text, 'URL'));
    expect(body).toMatchObject({ feed: { reads: [] } });
  });

  it.each([
    ['rotated', 'POST', '/rotate'],
    ['revoked', 'DELETE', ''],
  ])('takes the links to act with it when it is %s, and nobody else’s', async (_, method, way) => {
    await aBar();
    const one = await scene.subscribe();
    const links = linksIn((await scene.read(one.path)).text);
    expect(links).toHaveLength(1);
    const look = async () =>
      Promise.all(links.map(async (path) => (await app.ask('GET', path)).status));

    // A planner’s subscription to the same agenda carries none: its end ends none.
    const planners = await scene.subscribe('planner');
    await scene.ask('planner', method, `/api/feeds/${planners.feed.id}${way}`);
    expect(await look()).toEqual([200]);

    await scene.ask('technician', method, `/api/feeds/${one.feed.id}${way}`);
    expect(await look()).toEqual([410]);
  });

  it('is what somebody gets whose account was closed', async () => {
    const { path } = await scene.subscribe();
    const { userId } = scene.board.company.who.technician;
    await app.dataSource.query('update app_user set is_active = false where id = $1', [userId]);

    expect((await scene.read(path)).text).toContain('Agenda révoqué');
  });
});

it('slows a flood of reads down, says when to come again, and writes them down as one row', async () => {
  const { path } = await scene.subscribe();
  const answers = await Promise.all(Array.from({ length: 1000 }, () => scene.read(path)));
  const statuses = answers.map(({ status }) => status);
  const slow = answers.find(({ status }) => status === 429);

  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.filter((status) => status === 429)).toHaveLength(940);
  expect(slow?.headers.get('retry-after')).toBe('2');
  const { body } = await scene.ask('technician', 'GET', '/api/feeds');
  expect(body).toMatchObject({ feeds: [{ reads: [{ client: 'iphone', count: 60 }] }] });
});

it('tells another text when its settings change', async () => {
  await aBar();
  const { path, feed } = await scene.subscribe();
  const before = await scene.read(path);
  const patched = await scene.ask('technician', 'PATCH', `/api/feeds/${feed.id}`, {
    privacy: 'busy',
    locale: 'en',
  });
  const after = await scene.read(path, { 'if-none-match': before.headers.get('etag') ?? '' });

  expect(patched.body).toMatchObject({ privacy: 'busy', locale: 'en' });
  expect(after.status).toBe(200);
  expect(linesOfKind(after.text, 'SUMMARY')).toEqual(['SUMMARY:Busy']);
});
