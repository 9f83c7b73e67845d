import { randomUUID } from 'node:crypto';

import { interventionId } from '../fill-board.mjs';
import { median } from '../row.mjs';
import { dragged } from './dragging.mjs';
import {
  barsAreDrawn,
  hasMoved,
  inTime,
  leftOf,
  settled,
  visibleBar,
  workOf,
} from './page-work.mjs';
import { scrolled } from './scrolling.mjs';

const DATE = '2026-12-01';
const MINUTES_PER_DAY = 1440;
const UPDATES = 3;

/** 20,000 bars on a busy machine: the first picture takes a while. */
const PATIENCE_MS = 120_000;

const LOOK = { viewport: { width: 1440, height: 900 }, locale: 'fr-FR' };

/** The bar in sight and others from all over the board. */
const batchWith = (id, { bars }) => [
  id,
  ...Array.from({ length: 130 }, (_, n) => interventionId(Math.floor((n * bars) / 130)))
    .filter((one) => one !== id)
    .slice(0, 99),
];

export async function openOurs({ browser, product }, face) {
  const context = await browser.newContext(LOOK);
  context.setDefaultTimeout(PATIENCE_MS);
  await product.signInPage(context, 'planner');
  const page = await context.newPage();
  await page.goto(`${product.url}/board?face=${face}&scale=month&date=${DATE}`);
  return { page, close: () => context.close() };
}

/** The same acts on both sides, and what each cost. */
async function measure(page, { show, hide, move, size, run }) {
  // Once before, on both sides: code that ran already is faster code.
  await show();
  await page.waitForFunction(barsAreDrawn.test);
  await hide();
  await settled(page);
  const mount = await workOf(page, show, barsAreDrawn);
  const first = run * (UPDATES + 1);
  const updates = [];
  for (let n = 0; n < UPDATES; n += 1) {
    const id = await visibleBar(page, first + n);
    updates.push(await workOf(page, await move([id]), hasMoved(id, await leftOf(page, id))));
  }
  const other = await visibleBar(page, first + UPDATES);
  const many = await move(batchWith(other, size));
  const batch = await workOf(page, many, hasMoved(other, await leftOf(page, other)));
  return {
    mount,
    update: median(updates),
    batch,
    ...(await dragged(page)),
    ...(await scrolled(page)),
  };
}

/** Presses the choice of that face in the page: no search for it is measured. */
const choose = (page, face) =>
  page.evaluate(
    (value) => document.querySelector(`input[type="radio"][value="${value}"]`).click(),
    face,
  );

/** A move as another planner makes it, behind the back of the page. */
const movedByAnother =
  ({ ask, boardId }) =>
  async (ids) => {
    const { interventions } = JSON.parse((await ask('GET', `/api/boards/${boardId}/plan`)).text);
    const startOf = new Map(interventions.map((one) => [one.id, one.start]));
    const moves = ids.map((id) => ({
      interventionId: id,
      start: startOf.get(id) + MINUTES_PER_DAY,
    }));
    const body = { commandId: randomUUID(), basedOn: 0, type: 'move', moves };
    return async () => {
      const answer = await ask('POST', `/api/boards/${boardId}/commands`, { body });
      if (answer.status >= 300) throw new Error(`move: ${answer.status} ${answer.text}`);
    };
  };

/** As a planner has it: from another face, with everything around the timeline. */
export async function oursOnce(setting, run) {
  const { page, close } = await openOurs(setting, 'equipment');
  try {
    await page.getByTestId('timeline').waitFor();
    const faceIs = (face) =>
      page.locator(`[data-testid="timeline"][data-face="${face}"]`).waitFor();
    return await measure(page, {
      show: () => choose(page, 'worksites'),
      hide: () => choose(page, 'equipment').then(() => faceIs('equipment')),
      move: movedByAnother(setting),
      ...{ size: setting.size, run },
    });
  } finally {
    await inTime('closing', close());
  }
}

export async function rawOnce({ browser, raw, size }, run) {
  const context = await browser.newContext(LOOK);
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    const page = await context.newPage();
    await page.goto(`${raw.url}/#${DATE}`);
    await page.waitForFunction(() => window.isReady);
    return await measure(page, {
      show: () => page.evaluate(() => window.mountBoard()),
      hide: () => page.evaluate(() => window.unmountBoard()),
      move: (ids) => () => page.evaluate((moved) => window.moveByADay(moved), ids),
      ...{ size, run },
    });
  } finally {
    await inTime('closing', context.close());
  }
}
