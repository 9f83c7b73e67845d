import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { ForgetReads } from '../../feeds/jobs/forget-reads.js';
import { FeedScene } from '../../feeds/testing/feed-scene.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { KeepPhoto } from '../commands/keep-photo.js';
import { FileStore } from '../store/file-store.js';
import { SweepFiles } from './sweep-files.js';

const DATA = mkdtempSync(join(tmpdir(), 'pastille-sweep-'));
const YESTERDAY = new Date(Date.now() - 25 * 3_600_000);

let app: TestApp;
let scene: FeedScene;
beforeAll(async () => {
  app = await startTestApp({ DATA_DIR: DATA });
  scene = await FeedScene.make(app);
});
afterAll(async () => {
  await app.close();
  rmSync(DATA, { recursive: true });
});

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .jpeg()
    .toBuffer();

const age = (hash: string): void =>
  utimesSync(join(DATA, 'files', hash.slice(0, 2), hash.slice(2)), YESTERDAY, YESTERDAY);

it('removes the files that nobody has, once they are a day old, and once a day', async () => {
  const { app: nest } = app;
  const [store, photos] = [nest.get(FileStore), nest.get(KeepPhoto)];
  const kept = await photos.scaleAndStore({ name: 'a.jpg', content: await picture('#123') });
  const { clientId } = scene.board.worksite;
  const { userId: id, companyId, name } = scene.board.company.who.planner;
  const of = { companyId, clientId, worksiteId: null, interventionId: null, by: { id, name } };
  await nest.get(UnitOfWork).run((tx) => photos.note(tx, kept, of));
  const lost = await store.keep(await picture('#456'));
  const fresh = await store.keep(await picture('#789'));
  age(kept.hash);
  age(lost);
  const there = () => Promise.all([kept.hash, lost, fresh].map((hash) => store.read(hash)));

  await nest.get(SweepFiles).look();
  expect((await there()).map((content) => content !== null)).toEqual([true, false, true]);

  age(fresh);
  await nest.get(SweepFiles).look();
  expect((await there())[2]).not.toBeNull();
});

it('forgets who read a feed ninety days after it was revoked, and whom one rang', async () => {
  const [held, gone] = [await scene.subscribe(), await scene.subscribe('planner')];
  await scene.read(held.path);
  await scene.read(gone.path);
  await app.dataSource.query(
    `update feed set revoked_at = $2::timestamptz - interval '91 days' where id = $1`,
    [gone.feed.id, app.clock.now()],
  );
  await app.app.get(ForgetReads).look();

  const rows = await app.dataSource.query<{ id: string }[]>('select feed_id as id from feed_read');
  expect(rows.map(({ id }) => id)).toEqual([held.feed.id]);
});
