import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { openChromium, type People } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

const SHEET = '**/sheet.pdf';
const PRINT = 'Imprimer la fiche de chantier';

/** A planner prints the sheet of a worksite, from wherever one thinks of it. */
describe('the worksite sheet', () => {
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

  const aWorksite = async () => {
    const { worksites } = await servedPlan(planner.page);
    const worksite = worksites.find(({ title }) => title.startsWith('Couloir de nage'));
    if (!worksite) throw new Error('the demo company has no such job');
    return worksite;
  };

  /** What one reads in the tab that the printer opens. */
  const printed = async (page: Page, ask: () => Promise<void>): Promise<string> => {
    const pdfs: Buffer[] = [];
    await page.route(SHEET, async (route) => {
      const response = await route.fetch();
      pdfs.push(await response.body());
      await route.fulfill({ response });
    });
    const tab = page.waitForEvent('popup');
    await ask();
    await (await tab).waitForURL(/^blob:/);
    await (await tab).close();
    await page.unroute(SHEET);
    return execFileSync('pdftotext', ['-', '-'], { input: Buffer.concat(pdfs), encoding: 'utf8' });
  };

  it('is printed from its page, beside it, with progress', async () => {
    const worksite = await aWorksite();
    const { page } = planner;
    await page.goto(`${product.url}/worksites/${worksite.id}`);
    const text = await printed(page, () => page.getByRole('button', { name: PRINT }).click());

    expect(text).toContain(worksite.reference);
    expect(text).toContain('Groupe Valmorin');
    await page.getByText('La fiche se prépare…').waitFor({ state: 'detached' });
  });

  it('is printed from its line in the list', async () => {
    const worksite = await aWorksite();
    const { page } = planner;
    await page.goto(`${product.url}/worksites`);
    const line = page.getByRole('row').filter({ hasText: worksite.reference });
    const text = await printed(page, () => line.getByRole('button', { name: PRINT }).click());

    expect(text).toContain(worksite.reference);
  });

  it('is printed from the menu of a bar', async () => {
    const { page, board } = planner;
    await board.show({ face: 'worksites' });
    const { worksites, interventions } = await servedPlan(page);
    const inSight = await board.movableIds();
    const bar = interventions.find((one) => inSight.includes(one.id) && one.worksiteId !== null);
    const worksite = worksites.find(({ id }) => id === bar?.worksiteId);
    const text = await printed(page, () => board.chooseInMenu(bar?.id ?? '', PRINT));

    expect(text).toContain(worksite?.reference);
  });

  it('says why where it cannot be made, and leaves no empty tab', async () => {
    const worksite = await aWorksite();
    const { page, context } = planner;
    await page.goto(`${product.url}/worksites/${worksite.id}`);
    const problem = { type: 'x', title: 'Indisponible', status: 503, code: 'unavailable' };
    const detail = 'Trop de documents sont en train d’être faits.';
    await page.route(SHEET, (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ ...problem, detail, requestId: null, violations: [] }),
      }),
    );
    await page.getByRole('button', { name: PRINT }).click();

    await page.getByText(detail).waitFor();
    expect(context.pages()).toHaveLength(1);
  });

  it('is kept as a file on a phone, under a name that one recognises', async () => {
    const worksite = await aWorksite();
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page } = await signedIn({ people, product }, 'planner2', phone);
    await page.goto(`${product.url}/worksites/${worksite.id}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: PRINT }).tap();

    expect((await download).suggestedFilename()).toMatch(
      new RegExp(`^(fiche|sheet)-${worksite.reference}-.+\\.pdf$`),
    );
  });
});
