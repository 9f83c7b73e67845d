import { gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';

import { alone } from './engine.mjs';
import { startDatabase, startProduct } from './product.mjs';
import { measured, median } from './row.mjs';

const RUNS = 200;
const WARM_UP = 20;

const parsed = ({ status, text }) => {
  if (status >= 300) throw new Error(`${status} ${text.slice(0, 300)}`);
  return JSON.parse(text);
};

const INCLUDES = { own: true, crew: true, absences: true, onCall: true, cancelled: true };

/** A feed with everything in it, of everybody who has a place on the board; where it can be read. */
async function feedsOfAll(ask) {
  const [board] = parsed(await ask('GET', '/api/boards')).boards;
  const plan = parsed(await ask('GET', `/api/boards/${board.id}/plan`));
  const people = plan.resources.filter(({ kind }) => kind === 'staff');
  const made = [];
  for (const { id } of people) {
    const body = {
      ...{ id: randomUUID(), boardId: board.id, scope: { type: 'person', id } },
      ...{ privacy: 'full', locale: 'fr', includes: INCLUDES },
    };
    const { address } = parsed(await ask('POST', '/api/feeds', { body }));
    made.push(new URL(address).pathname);
  }
  return made;
}

const plain = (url, headers = {}) =>
  fetch(url, { headers: { 'user-agent': 'iOS/18.1 dataaccessd/1.0', ...headers } });

/** F5: the largest of them all. */
async function sizeRows(url, paths) {
  const sizes = [];
  for (const path of paths) {
    const answer = await plain(url + path, { 'accept-encoding': 'identity' });
    if (answer.status !== 200) throw new Error(`${answer.status}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    sizes.push({ raw: bytes.length, gzip: gzipSync(bytes).length });
  }
  const most = (name) => Math.max(...sizes.map((one) => one[name])) / 1000;
  const whose = `the largest of ${paths.length} feeds of the demo`;
  return [
    { target: `F5 ${whose}, raw`, ours: most('raw'), unit: 'kB', limit: 500 },
    { target: `F5 ${whose}, gzip`, ours: most('gzip'), unit: 'kB', limit: 60 },
  ];
}

async function waited(ask) {
  const began = performance.now();
  const answer = await ask();
  await answer.arrayBuffer();
  return { status: answer.status, ms: performance.now() - began };
}

/**
 * F4: a client that has the feed asks again; the median of what it waits, beside what it waits for an
 * answer that asks nothing of anybody: on a busy machine, that is most of it. In turns, for one address
 * may not be read so often.
 */
async function unchangedRows(url, paths) {
  const known = new Map();
  for (const path of paths) {
    const { headers } = await plain(url + path);
    known.set(path, { 'if-none-match': headers.get('etag') });
  }
  const [feed, health] = [[], []];
  for (let n = 0; n < RUNS + WARM_UP; n += 1) {
    const path = paths[n % paths.length];
    const isKept = n >= WARM_UP;
    const asked = await waited(() => plain(url + path, known.get(path)));
    if (asked.status !== 304) throw new Error(`${asked.status} instead of 304`);
    const bare = await waited(() => plain(`${url}/api/health`));
    if (isKept) feed.push(asked.ms);
    if (isKept) health.push(bare.ms);
  }
  const ours = median(feed);
  const target = 'unchanged: 304, as the client waits';
  return [
    { target: `F4 ${target}`, ours, unit: 'ms', limit: 5 },
    { target: `${target}, beside /api/health`, ours, peer: median(health), unit: 'ms', limit: 3 },
  ];
}

async function onDemo() {
  const database = await startDatabase();
  try {
    const product = await startProduct(database.url);
    try {
      const paths = await feedsOfAll(await product.signIn('admin'));
      const sizes = await sizeRows(product.url, paths);
      return [...(await unchangedRows(product.url, paths)), ...sizes];
    } finally {
      await product.stop();
    }
  } finally {
    await database.stop();
  }
}

/** Calendars: what writing them costs, beside others in the same process, and what a phone waits for and carries. */
export async function benchFeeds() {
  const writing = await measured('F3 writing', () => alone('../feeds/writing', 'benchWriting'));
  const rules = await measured('F3 rules', () => alone('recurrence', 'benchRecurrence'));
  // The other witness of the engine is the business of `npm run bench -- engine`.
  const ofFeeds = rules.filter(({ target }) => !target.includes('rrule-temporal'));
  const served = await measured('F4 and F5', onDemo);
  return [...writing, ...ofFeeds, ...served];
}
