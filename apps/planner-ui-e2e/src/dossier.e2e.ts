import { WorksiteDossierView } from '@pastille/contracts';
import type { Locator, Page } from 'playwright-core';

import { eventually } from './setting/eventually.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, twoPlanners, type TwoPlanners } from './setting/two-planners.js';

/** One pixel, and a PNG whatever its name says. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let both: TwoPlanners;
let worksiteId: string;
let alice: Page;
let bruno: Page;

beforeAll(async () => {
  both = await twoPlanners();
  alice = both.alice.page;
  bruno = both.bruno.page;
  worksiteId = await worksiteWithLists(alice);
  await Promise.all([open(alice), open(bruno)]);
});

afterAll(() => both.goHome());

async function dossierOf(page: Page, id: string): Promise<WorksiteDossierView> {
  const address = new URL(`/api/worksites/${id}/dossier`, page.url()).href;
  return WorksiteDossierView.parse(await (await page.request.get(address)).json());
}

/** One that has begun its checklist, and knows its place. */
async function worksiteWithLists(page: Page): Promise<string> {
  for (const { id, locationId } of (await servedPlan(page)).worksites) {
    if (locationId === null) continue;
    const { checklist } = await dossierOf(page, id);
    if (checklist.some(({ done }) => done) && checklist.some(({ done }) => !done)) return id;
  }
  throw new Error('no worksite has begun its checklist');
}

const section = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

async function open(page: Page): Promise<void> {
  await page.goto(new URL(`/worksites/${worksiteId}`, both.product.url).href);
  await section(page, 'Contacts').getByRole('button', { name: 'Ajouter un contact' }).waitFor();
}

it('shows a new contact to whoever has the page open, and puts back one that was removed', async () => {
  await section(alice, 'Contacts').getByRole('button', { name: 'Ajouter un contact' }).click();
  const form = alice.getByRole('dialog');
  await form.getByLabel('Nom').fill('Mme Perrin, gardienne');
  await form.getByLabel('Téléphone').fill('06 39 98 12 34');
  await form.getByLabel('E-mail').fill('pas une adresse');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await form.locator('[aria-invalid="true"]').waitFor();
  await form.getByLabel('E-mail').fill('');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  const seen = section(bruno, 'Contacts').getByText('Mme Perrin, gardienne');
  await seen.waitFor();

  await section(bruno, 'Contacts')
    .getByRole('button', { name: /^Retirer Mme Perrin/ })
    .click();
  await section(alice, 'Contacts')
    .getByText('Mme Perrin, gardienne')
    .waitFor({ state: 'detached' });
  await bruno.getByRole('button', { name: 'Annuler' }).click();
  await section(alice, 'Contacts').getByRole('link', { name: '06 39 98 12 34' }).waitFor();
});

it('keeps an answer as soon as one leaves its field, each of two that are given at once', async () => {
  const field = (page: Page) =>
    section(page, 'Accès et questions').getByLabel('Digicode ou portail');
  const dog = section(bruno, 'Accès et questions').getByRole('radiogroup', {
    name: 'Chien sur place',
  });
  await field(alice).fill('4711 puis étoile');
  await Promise.all([field(alice).press('Enter'), dog.getByText('Oui').click()]);

  await eventually(async () => {
    expect(await field(bruno).inputValue()).toBe('4711 puis étoile');
    const values = (await dossierOf(alice, worksiteId)).answers.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['4711 puis étoile', 'yes']));
  });
});

it('ticks a line, takes a whole list that is pasted, and adds a material by the keyboard', async () => {
  const list = section(alice, 'Liste de contrôle');
  const open = list.getByRole('checkbox', { checked: false }).first();
  const label = await open.evaluate((box: HTMLInputElement) => box.labels?.[0]?.textContent ?? '');
  await open.check();
  await section(bruno, 'Liste de contrôle')
    .getByRole('checkbox', { name: label, checked: true })
    .waitFor();

  const before = (await dossierOf(alice, worksiteId)).checklist.length;
  await list.getByLabel('Ajouter une ligne').focus();
  await list.getByLabel('Ajouter une ligne').evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '- Clé rendue\n- Compteur relevé');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await section(bruno, 'Liste de contrôle')
    .getByRole('checkbox', { name: 'Compteur relevé' })
    .waitFor();
  expect((await dossierOf(alice, worksiteId)).checklist).toHaveLength(before + 2);

  const supplies = section(alice, 'Matériel à prévoir');
  await supplies.getByPlaceholder('Fourniture').fill('Vanne 6 voies');
  await supplies.getByPlaceholder('Quantité').fill('2,5');
  await supplies.getByPlaceholder('Unité').fill('m');
  await supplies.getByPlaceholder('Unité').press('Enter');
  await section(bruno, 'Matériel à prévoir').getByText('Vanne 6 voies').waitFor();
  await section(bruno, 'Matériel à prévoir')
    .getByText(/^2,5\sm$/)
    .waitFor();
});

it('takes photos, says which file is none, and shows them large on the other screen too', async () => {
  const photos = section(alice, 'Photos');
  const count = await section(bruno, 'Photos')
    .getByRole('button', { name: /^Ouvrir la photo/ })
    .count();
  await photos
    .locator('input[type="file"]')
    .first()
    .setInputFiles([
      { name: 'local.png', mimeType: 'image/png', buffer: PICTURE },
      { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
    ]);
  await photos.getByText('notes.png n’est pas gardée').waitFor();
  const theirs = section(bruno, 'Photos').getByRole('button', { name: /^Ouvrir la photo/ });
  await eventually(async () => {
    expect(await theirs.count()).toBe(count + 1);
  });
  await section(bruno, 'Photos').getByRole('button', { name: 'Ouvrir la photo local.png' }).click();
  const view = bruno.getByTestId('photo-view');
  const width = () => view.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
  await eventually(async () => {
    expect(await width()).toBe(1);
  });
  await bruno.keyboard.press('Escape');
  await view.waitFor({ state: 'detached' });
});

it('puts a logo at the head of what is printed, and back after it was removed; others read only', async () => {
  const admin = await signedIn(both, 'admin');
  const { page } = admin;
  await page.goto(new URL('/settings/letterhead', both.product.url).href);
  const preview = page.getByRole('figure', { name: 'Aperçu' });
  const address = () => preview.locator('img').getAttribute('src');
  const before = await address();
  await page
    .locator('input[type="file"]')
    .setInputFiles([
      { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
    ]);
  await page.getByText('exportez-le en PNG').waitFor();
  await page
    .locator('input[type="file"]')
    .setInputFiles([{ name: 'logo.png', mimeType: 'image/png', buffer: PICTURE }]);
  await eventually(async () => {
    expect(await address()).not.toBe(before);
  });
  await page.getByRole('button', { name: 'Retirer le logo' }).click();
  await preview.locator('img').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await preview.locator('img').waitFor();

  const { page: reader } = await signedIn(both, 'viewer');
  await reader.goto(new URL(`/worksites/${worksiteId}`, both.product.url).href);
  await section(reader, 'Contacts').getByText('Mme Perrin, gardienne').waitFor();
  expect(await section(reader, 'Contacts').getByRole('button').count()).toBe(0);
  expect(await section(reader, 'Liste de contrôle').locator('input:enabled').count()).toBe(0);
});
