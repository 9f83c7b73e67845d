import { chromium } from 'playwright-core';

import { findChromium } from '../test/requirements.mjs';
import { serveRawBoard } from './board-raw.mjs';
import { benchGestures } from './board/gestures.mjs';
import { benchLive } from './board/live.mjs';
import { besideRaw } from './board/promises.mjs';
import { oursOnce, rawOnce } from './board/timelines.mjs';
import { SIZES, fillBoard } from './fill-board.mjs';
import { startDatabase, startProduct } from './product.mjs';
import { measured } from './row.mjs';

const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** One line for each step: who waits sees that something goes on. */
const tell = (text) => process.stderr.write(`  ${text}\n`);

/** A run that fails on a busy machine is told and left out; what is left must be most of them. */
const sideBySide = (runs) => async (setting) => {
  const pairs = [];
  for (let run = 1; run <= runs; run += 1) {
    tell(`${setting.size.rows} rows, run ${run} of ${runs}`);
    try {
      const ours = await oursOnce(setting, run);
      pairs.push({ ours, peer: await rawOnce(setting, run) });
    } catch (error) {
      tell(`left out: ${String(error).split('\n')[0]}`);
      if (pairs.length + runs - run <= runs / 2) throw error;
    }
  }
  return besideRaw(
    setting.size,
    pairs.map(({ ours }) => ours),
    pairs.map(({ peer }) => peer),
  );
};

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

/** `runs` of each size, `rows` to measure those sizes alone, `only` for some of `timelines`, `gestures` and `live`. */
export async function benchBoard({ runs = 5, rows: wanted = null, only = null } = {}) {
  const isWanted = (part) => only === null || only.includes(part);
  const sizes = SIZES.filter(({ rows }) => wanted === null || wanted.includes(rows));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ARGS });
  try {
    const rows = [];
    for (const size of isWanted('timelines') ? sizes : []) {
      const name = `U1 to U4, ${size.rows} x ${size.bars}`;
      rows.push(...(await measured(name, () => onBoard(size, browser, sideBySide(runs)))));
    }
    if (isWanted('gestures')) rows.push(...(await measured('U5', benchGestures)));
    if (!isWanted('live')) return rows;
    tell('a change shows to another');
    return [...rows, ...(await measured('U6', () => onBoard(SIZES[0], browser, benchLive)))];
  } finally {
    await browser.close();
  }
}
