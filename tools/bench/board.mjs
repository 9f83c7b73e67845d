import { randomUUID } from 'node:crypto';

import { chromium } from 'playwright-core';

import { findChromium } from '../test/requirements.mjs';
import { serveRawBoard } from './board-raw.mjs';
import { INTERVENTIONS, WORKSITES, fillBoard, interventionId } from './fill-board.mjs';
import { startDatabase, startProduct } from './product.mjs';
import { median } from './row.mjs';

const RUNS = 5;
const DATE = '2026-12-01';
const MINUTES_PER_DAY = 1440;
const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** Milliseconds the main thread has worked since the page was opened. */
async function mainThread(page) {
  const session = (page.devtools ??= await page.context().newCDPSession(page));
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Main thread time until `isDone` holds in the page and nothing is left to paint. */
async function workOf(page, act, isDone) {
  const before = await mainThread(page);
  await act();
  await page.waitForFunction(isDone.test, isDone.argument);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)));
      }),
  );
  return (await mainThread(page)) - before;
}

const barsAreDrawn = {
  test: () => document.querySelectorAll('[data-intervention-id]').length > 20,
  argument: null,
};

/** The bar stands elsewhere than it did. */
const hasMoved = (id, left) => ({
  test: ([wanted, before]) => {
    const bar = document.querySelector(`[data-intervention-id="${wanted}"]`);
    return bar !== null && Math.abs(bar.getBoundingClientRect().left - before) > 2;
  },
  argument: [id, left],
});

const leftOf = (page, id) =>
  page
    .locator(`[data-intervention-id="${id}"]`)
    .first()
    .evaluate((bar) => bar.getBoundingClientRect().left);

/** An intervention whose bar is in sight. */
const visibleBar = (page, ids) =>
  page.evaluate((known) => {
    const inSight = [...document.querySelectorAll('[data-intervention-id]')].find((bar) => {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      const fits = left > 320 && right < innerWidth - 100 && top > 150 && bottom < innerHeight - 20;
      return fits && known.includes(bar.getAttribute('data-intervention-id'));
    });
    return inSight?.getAttribute('data-intervention-id');
  }, ids);

const benchIds = Array.from({ length: INTERVENTIONS }, (_, n) => interventionId(n));

async function oursOnce({ browser, product, ask, boardId }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await page.goto(`${product.url}/sign-in`);
  await page.getByLabel('Adresse e-mail').fill('planner@valmorin.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill(product.password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL('**/board**');
  await page.goto(`${product.url}/board?face=table&scale=month&date=${DATE}`);
  await page.getByRole('table').waitFor();
  const face = (name) => page.getByText(name, { exact: true }).first().click();
  // Once before, so that the calendar's code is there, as it is on the raw page.
  await face('Par chantier');
  await page.waitForFunction(barsAreDrawn.test);
  await face('Tableau');
  await page.getByRole('table').waitFor();
  const mount = await workOf(page, () => face('Par chantier'), barsAreDrawn);
  const id = await visibleBar(page, benchIds);
  const { interventions } = JSON.parse((await ask('GET', `/api/boards/${boardId}/plan`)).text);
  const { start } = interventions.find((one) => one.id === id);
  const update = await workOf(
    page,
    () =>
      ask('POST', `/api/boards/${boardId}/commands`, {
        body: {
          commandId: randomUUID(),
          basedOn: 0,
          type: 'move',
          moves: [{ interventionId: id, start: start + MINUTES_PER_DAY }],
        },
      }),
    hasMoved(id, await leftOf(page, id)),
  );
  await context.close();
  return { mount, update };
}

async function rawOnce({ browser, raw }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await page.goto(`${raw.url}/#${DATE}`);
  await page.waitForFunction(() => window.isReady);
  const mount = await workOf(page, () => page.evaluate(() => window.mountBoard()), barsAreDrawn);
  const id = await visibleBar(page, benchIds);
  const left = await leftOf(page, id);
  const update = await workOf(
    page,
    () => page.evaluate((moved) => window.moveByADay(moved), id),
    hasMoved(id, left),
  );
  await context.close();
  return { mount, update };
}

async function sideBySide(setting) {
  const ours = [];
  const peers = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await oursOnce(setting));
    peers.push(await rawOnce(setting));
  }
  const row = (target, key, limit) => ({
    target: `${target}, ${WORKSITES} x ${INTERVENTIONS}, main thread, beside raw FullCalendar v7`,
    ours: median(ours.map((figures) => figures[key])),
    peer: median(peers.map((figures) => figures[key])),
    unit: 'ms',
    limit,
  });
  return [row('mount', 'mount', 1), row('one live update', 'update', 0.5)];
}

export async function benchBoard() {
  const database = await startDatabase();
  const demo = await startProduct(database.url);
  await demo.stop();
  await fillBoard(database.url);
  const product = await startProduct(database.url);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ARGS });
  let raw;
  try {
    const ask = await product.signIn('admin');
    const [{ id: boardId }] = JSON.parse((await ask('GET', '/api/boards')).text).boards;
    raw = await serveRawBoard((await ask('GET', `/api/boards/${boardId}/plan`)).text);
    return await sideBySide({ browser, product, ask, boardId, raw });
  } finally {
    await browser.close();
    raw?.stop();
    await product.stop();
    await database.stop();
  }
}
