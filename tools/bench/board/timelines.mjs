import { randomUUID } from 'node:crypto';

import { interventionId } from '../fill-board.mjs';
import {
  barsAreDrawn,
  hasMoved,
  leftOf,
  scrollBy,
  settled,
  visibleBar,
  workOf,
} from './page-work.mjs';

export const DATE = '2026-12-01';
const MINUTES_PER_DAY = 1440;
const FAR = 6_000;
/** As many as the rows with bars are high, on the board of 200. */
export const STEPS = 6;

const LOOK = { viewport: { width: 1440, height: 900 }, locale: 'fr-FR' };

/** The bar in sight and others from all over the board. */
const batchWith = (id, { bars }) => [
  id,
  ...Array.from({ length: 130 }, (_, n) => interventionId(Math.floor((n * bars) / 130)))
    .filter((one) => one !== id)
    .slice(0, 99),
];

async function scrolled(page) {
  const steps = await scrollBy(page, { steps: STEPS, pixels: 1500 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const [jump] = await scrollBy(page, { steps: 1, pixels: -FAR });
  return {
    step: Math.max(...steps.map(({ ms }) => ms)),
    blanks: steps.filter(({ isBlank }) => isBlank).length,
    jump: jump?.ms ?? Number.NaN,
  };
}

export async function openOurs({ browser, product }, face) {
  const context = await browser.newContext(LOOK);
  const page = await context.newPage();
  await page.goto(`${product.url}/sign-in`);
  await page.getByLabel('Adresse e-mail').fill('planner@valmorin.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill(product.password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL('**/board**');
  await page.goto(`${product.url}/board?face=${face}&scale=month&date=${DATE}`);
  return { page, close: () => context.close() };
}

/** As a planner has it: from another face, with everything around the timeline. */
export async function oursOnce({ browser, product, ask, boardId, size }) {
  const { page, close } = await openOurs({ browser, product }, 'equipment');
  const show = (name) => page.getByText(name, { exact: true }).first().click();
  // Once before, on both sides: code that ran already is faster code.
  await page.getByTestId('timeline').waitFor();
  await show('Par chantier');
  await page.waitForFunction(barsAreDrawn.test);
  await show('Matériel');
  await page.locator('[data-testid="timeline"][data-face="equipment"]').waitFor();
  await settled(page);
  const mount = await workOf(page, () => show('Par chantier'), barsAreDrawn);
  const move = async (ids) => {
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
  const id = await visibleBar(page);
  const one = await move([id]);
  const update = await workOf(page, one, hasMoved(id, await leftOf(page, id)));
  const other = await visibleBar(page);
  const many = await move(batchWith(other, size));
  const batch = await workOf(page, many, hasMoved(other, await leftOf(page, other)));
  const figures = { mount, update, batch, ...(await scrolled(page)) };
  await close();
  return figures;
}

export async function rawOnce({ browser, raw, size }) {
  const context = await browser.newContext(LOOK);
  const page = await context.newPage();
  await page.goto(`${raw.url}/#${DATE}`);
  await page.waitForFunction(() => window.isReady);
  const show = () => page.evaluate(() => window.mountBoard());
  await show();
  await page.waitForFunction(barsAreDrawn.test);
  await page.evaluate(() => window.unmountBoard());
  await settled(page);
  const mount = await workOf(page, show, barsAreDrawn);
  const move = (ids) => () => page.evaluate((moved) => window.moveByADay(moved), ids);
  const id = await visibleBar(page);
  const update = await workOf(page, move([id]), hasMoved(id, await leftOf(page, id)));
  const other = await visibleBar(page);
  const batch = await workOf(
    page,
    move(batchWith(other, size)),
    hasMoved(other, await leftOf(page, other)),
  );
  const figures = { mount, update, batch, ...(await scrolled(page)) };
  await context.close();
  return figures;
}
