import { chromium } from 'playwright-core';

import { findChromium } from '../test/requirements.mjs';
import { serveRawBoard } from './board-raw.mjs';
import { benchLive } from './board/live.mjs';
import { oursOnce, rawOnce, STEPS } from './board/timelines.mjs';
import { SIZES, fillBoard } from './fill-board.mjs';
import { startDatabase, startProduct } from './product.mjs';
import { measured, median } from './row.mjs';

/** Fewer than five say little; for trying something out they are enough. */
const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** What was promised, and for which of the sizes. */
const PROMISES = [
  { key: 'mount', what: 'U1 mount', limit: 1, rows: [50, 200, 1000] },
  { key: 'update', what: 'U2 one live update', limit: 0.5, rows: [50, 200, 1000] },
  { key: 'batch', what: 'U2 a batch of 100', limit: 0.6, rows: [200, 1000] },
];

const OWN = [
  { key: 'step', what: `U3 content after a step of 1,500 px, the slowest of ${STEPS}`, limit: 100 },
  { key: 'jump', what: 'U3 content after a far jump', limit: 200 },
];

const middle = (figures, key) => median(figures.map((one) => one[key]));

function rowsOf({ rows, bars }, ours, peers) {
  const size = `${rows} x ${bars}`;
  const beside = PROMISES.filter((promise) => promise.rows.includes(rows)).map(
    ({ key, what, limit }) => ({
      target: `${what}, ${size}, main thread, beside raw FullCalendar v7`,
      ours: middle(ours, key),
      peer: middle(peers, key),
      unit: 'ms',
      limit,
    }),
  );
  if (rows === 50) return beside;
  const own = OWN.map(({ key, what, limit }) => ({
    target: `${what}, ${size} (raw: ${Math.round(middle(peers, key))} ms)`,
    ours: middle(ours, key),
    unit: 'ms',
    limit,
  }));
  const blanks = middle(peers, 'blanks');
  return [
    ...beside,
    ...own,
    {
      target: `U3 steps of ${STEPS} that showed a blank, ${size}`,
      ours: middle(ours, 'blanks'),
      unit: 'steps',
      ...(blanks > 0 ? { peer: blanks, limit: 1 } : { limit: 0 }),
    },
  ];
}

async function sideBySide(setting) {
  const ours = [];
  const peers = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await oursOnce(setting));
    peers.push(await rawOnce(setting));
  }
  return rowsOf(setting.size, ours, peers);
}

/** A board of that size on a server of its own, and the same plan for the raw page. */
async function onBoard(size, browser, work) {
  const database = await startDatabase();
  let product;
  let raw;
  try {
    const demo = await startProduct(database.url);
    await demo.stop();
    await fillBoard(database.url, size);
    product = await startProduct(database.url);
    const ask = await product.signIn('admin');
    const [{ id: boardId }] = JSON.parse((await ask('GET', '/api/boards')).text).boards;
    raw = await serveRawBoard((await ask('GET', `/api/boards/${boardId}/plan`)).text);
    return await work({ browser, product, ask, boardId, raw, size });
  } finally {
    raw?.stop();
    await product?.stop();
    await database.stop();
  }
}

export async function benchBoard() {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ARGS });
  try {
    const rows = [];
    for (const size of SIZES) {
      const name = `${size.rows} x ${size.bars}`;
      rows.push(...(await measured(name, () => onBoard(size, browser, sideBySide))));
    }
    const live = () => onBoard(SIZES[0], browser, benchLive);
    return [...rows, ...(await measured('U6', live))];
  } finally {
    await browser.close();
  }
}
