import type { Locator, Page } from 'playwright-core';

import { arrangePlannedWorksite, freePeople } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { first } from './setting/picks.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

/** Monday 23 November 2026, 16:35 in Paris. */
const EVENING = '2026-11-23T15:35:00Z';
const TOMORROW = '2026-11-24';
const NEXT_WEEK = '2026-12-01';

let product: Product;
let people: People;
let admin: Planner;

beforeAll(async () => {
  product = await startProduct({ PASTILLE_NOW: EVENING });
  people = await openChromium();
  admin = await signedIn({ people, product }, 'admin');
});

afterAll(async () => {
  await people.leave();
  await product.stop();
});

const drawer = (page: Page): Locator => page.getByTestId('drawer');
const section = (page: Page, name: string): Locator =>
  drawer(page).locator(`[data-section="${name}"]`);

/** « 3 sur 7 réglés » */
async function settled(page: Page): Promise<number> {
  return Number.parseInt(await page.getByTestId('evening-progress').innerText(), 10);
}

it('says on the bar what a worksite waits for, until the evening review ticks it', async () => {
  const { page, board } = admin;
  const { worksiteId, interventionId } = await arrangePlannedWorksite(page, 'Acompte Aubry', {
    ...{ day: TOMORROW, halfDays: 2 },
  });
  await board.show({ face: 'worksites', date: TOMORROW });

  const popover = await board.openWorksite(worksiteId);
  const conditions = popover.getByTestId('conditions-of-worksite');
  await conditions.getByRole('button', { name: 'Ajouter' }).click();
  await conditions.getByRole('checkbox', { name: /acompte/ }).waitFor();
  await page.keyboard.press('Escape');
  await eventually(async () => {
    expect(await board.barName(interventionId)).toMatch(/pas prêt\s: acompte/);
  });

  await page.keyboard.press('r');
  const line = drawer(page).locator(`[data-line="not-ready:${interventionId}"]`);
  await line.waitFor();
  const before = await settled(page);
  await line.getByRole('button', { name: /acompte\s: c’est prêt/ }).click();

  await eventually(async () => expect(await settled(page)).toBe(before + 1));
  expect(await line.count()).toBe(0);
  await page.keyboard.press('r');
  await drawer(page).waitFor({ state: 'detached' });
  expect(await board.barName(interventionId)).not.toContain('pas prêt');
});

it('closes the whole day as planned in one act', async () => {
  const { page, board } = admin;
  await board.show({ face: 'worksites' });
  await page.goto(`${page.url()}&side=review`);
  const before = await settled(page);
  const lines = section(page, 'close').locator('[data-line]');
  await lines.first().waitFor();
  const open = await lines.count();

  await drawer(page).getByRole('button', { name: 'Tout pointer comme prévu' }).click();

  await eventually(async () => expect(await lines.count()).toBe(0));
  expect(await settled(page)).toBeGreaterThanOrEqual(before + open - 1);
});

it('keeps drafts until « Diffuser », which says first who hears what, and can be taken back', async () => {
  const { page, board } = admin;
  await page.goto(`${product.url}/settings/company`);
  await page.getByRole('radio', { name: 'Par brouillons' }).check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await eventually(async () => {
    expect((await servedPlan(page)).settings.publication).toBe('drafts');
  });
  const plan = await servedPlan(page);
  const person = first(freePeople(plan, [NEXT_WEEK, NEXT_WEEK]));
  const { interventionId } = await arrangePlannedWorksite(page, 'Brouillon Bertin', {
    ...{ day: NEXT_WEEK, halfDays: 2, people: [person] },
  });
  await board.show({ face: 'worksites', date: NEXT_WEEK });
  expect(await board.barName(interventionId)).toContain('brouillon');

  await page.getByTestId('publish-reminder').getByRole('button', { name: 'Diffuser' }).click();
  const news = drawer(page).locator(`[data-who="${person}"]`);
  await news.getByText(/^nouveau/).waitFor();
  await drawer(page).getByRole('button', { name: 'Diffuser 1 changement' }).click();
  await drawer(page).getByText('Tout est diffusé').waitFor();
  await eventually(async () => {
    expect(await board.barName(interventionId)).not.toContain('brouillon');
  });

  await page.keyboard.press('Control+z');
  await news.waitFor();
  expect(await board.barName(interventionId)).toContain('brouillon');
});
