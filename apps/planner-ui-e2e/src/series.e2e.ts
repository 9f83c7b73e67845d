import type { Locator, Page } from 'playwright-core';

import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { first } from './setting/picks.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

let product: Product;
let people: People;
let planner: Planner;

beforeAll(async () => {
  product = await startProduct();
  people = await openChromium();
  planner = await signedIn({ people, product }, 'planner');
});

afterAll(async () => {
  await people.leave();
  await product.stop();
});

const TITLE = 'Relevé de la pompe';

const popover = (page: Page): Locator => page.getByTestId('board-popover');
/** By their names: they are too short for their words. */
const bars = (page: Page): Locator =>
  page.locator('.pl-bar', { has: page.locator(`[aria-label^="${TITLE}"]`) });
const ids = (page: Page): Promise<(string | null)[]> =>
  bars(page).evaluateAll((all) => all.map((bar) => bar.getAttribute('data-intervention-id')));

async function ownSeries(page: Page) {
  return (await servedPlan(page)).series.filter(({ title }) => title === TITLE);
}

async function chooseLine(page: Page, bar: Locator): Promise<void> {
  // By the keyboard: on a month half an hour is too narrow for a finger.
  await bar.locator('.pl-bar-main').focus();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Récurrence…' }).click();
  await page.getByTestId('series-scope').waitFor();
}

it('creates a weekly visit in words, and the board shows each of them', async () => {
  const { page, board } = planner;
  await board.show({ face: 'resources', scale: 'month', date: '2026-12-01' });
  await page.keyboard.press('n');
  await popover(page).getByRole('button', { name: 'Se répète…' }).click();
  const form = page.getByRole('form', { name: 'Nouvelle récurrence' });
  await form.getByRole('combobox', { name: 'Quoi' }).fill(TITLE);
  await form.getByRole('textbox', { name: 'Heure' }).fill('7:00');
  await form.getByRole('textbox', { name: 'Durée' }).fill('30 min');

  await eventually(async () => {
    expect(await page.getByTestId('series-sentence').innerText()).toMatch(
      /^toutes les semaines, le .*, à 7\sh, 30\smin, à partir du .*, sans fin\.$/i,
    );
  });
  expect(await page.getByTestId('next-visits').locator('li').count()).toBe(6);
  await form.getByRole('button', { name: 'Placer la récurrence' }).click();

  await eventually(async () => {
    expect(await bars(page).count()).toBeGreaterThan(3);
    expect(await ownSeries(page)).toHaveLength(1);
  });
});

it('moves one visit alone, and lists it before one changes those that follow', async () => {
  const { page, board } = planner;
  await board.show({ face: 'resources', scale: 'week', date: '2026-12-08' });
  const moved = first(await ids(page)) ?? '';
  await board.press(moved, 'Alt+Shift+ArrowRight');
  await eventually(async () => {
    const { interventions } = await servedPlan(page);
    expect(interventions.find(({ id }) => id === moved)?.occurrence).toBeTruthy();
  });
  // The same bar under the same id: nothing of what stood around it is another.
  expect(await ids(page)).toEqual([moved]);

  await chooseLine(page, bars(page).first());
  expect(
    await page.locator('[data-scope="all"]').getByTestId('series-exceptions').innerText(),
  ).toContain('1 exception');
  expect(await page.locator('[data-scope="all"] li').innerText()).toContain('déplacée au');
});

it('changes this one and those that follow, and takes it back in one step', async () => {
  const { page } = planner;
  await page.keyboard.press('Escape');
  await planner.board.show({ face: 'resources', scale: 'month', date: '2026-12-01' });
  const third = first((await ids(page)).slice(2)) ?? '';
  await chooseLine(page, page.locator(`[data-intervention-id="${third}"]`).first());
  await page.locator('[data-scope="following"]').getByRole('button', { name: 'Modifier' }).click();
  const form = page.getByRole('form', { name: 'Modifier la récurrence' });
  await form.getByRole('textbox', { name: 'Durée' }).fill('1 h');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await eventually(async () => {
    expect((await ownSeries(page)).map(({ amount }) => amount)).toEqual(
      expect.arrayContaining([{ minutes: 30 }, { minutes: 60 }]),
    );
  });

  await page.keyboard.press('Control+z');

  await eventually(async () => {
    expect((await ownSeries(page)).map(({ amount }) => amount)).toEqual([{ minutes: 30 }]);
  });
});

it('lists what comes again by client, and ends it there', async () => {
  const { page } = planner;
  await page.getByRole('button', { name: 'Autres outils' }).click();
  await page.getByRole('menuitem', { name: 'Récurrences' }).click();
  const drawer = page.getByTestId('drawer');
  const row = drawer.locator('[data-series-id]', { hasText: TITLE });
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Arrêter' }).click();

  await eventually(async () => {
    expect(await row.count()).toBe(0);
  });
  await page.keyboard.press('Control+z');
  await row.waitFor();
});

const AGENDA = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:CFA', 'BEGIN:VEVENT', 'UID:cfa@e2e'],
  ...['SUMMARY:École', 'DTSTART;VALUE=DATE:20261207', 'DTEND;VALUE=DATE:20261212'],
  ...['RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=3', 'END:VEVENT', 'END:VCALENDAR'],
].join('\r\n');

const upload = (page: Page, text: string): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles({
    name: 'agenda.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(text),
  });

it('imports weeks at school as absences, once', async () => {
  const { page } = planner;
  await page.goto(`${product.url}/imports/calendar`);
  await upload(page, '<html><body>Connexion</body></html>');
  expect(await page.getByRole('alert').innerText()).toContain('page web');

  await upload(page, AGENDA);
  await page.locator('[data-import-row="new"]').nth(2).waitFor();
  const person = first((await servedPlan(page)).resources.filter(({ kind }) => kind === 'staff'));
  await page.getByRole('combobox', { name: 'Pour qui' }).click();
  await page.getByRole('option', { name: person.name }).click();
  await page.getByRole('button', { name: 'Importer 3 absences' }).click();

  await page.locator('[data-import-row="same"]').nth(2).waitFor();
  const school = (await servedPlan(page)).absences.filter(
    ({ resourceId, note }) => resourceId === person.id && note === 'École',
  );
  expect(school.map(({ reason }) => reason)).toEqual(['school', 'school', 'school']);

  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.locator('[data-import-row="new"]').nth(2).waitFor();
});
