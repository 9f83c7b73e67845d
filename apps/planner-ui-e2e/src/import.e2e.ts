import { fileURLToPath } from 'node:url';

import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { worksiteOf } from './setting/picks.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

const REAL_FILE = fileURLToPath(new URL('../../../data/chantiers-paris.csv', import.meta.url));

describe('importing the worksites of Paris', () => {
  let product: Product;
  let people: People;
  let admin: Planner;

  beforeAll(async () => {
    product = await startProduct();
    people = await openChromium();
    admin = await signedIn({ people, product }, 'admin');
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  const choose = async (file: Parameters<typeof admin.page.setInputFiles>[1]): Promise<void> => {
    await admin.page.goto(`${product.url}/imports`);
    await admin.page.locator('input[type="file"]').setInputFiles(file);
  };

  it('shows what would happen, and puts 2,483 worksites on the board in start order', async () => {
    const { page, board } = admin;
    const before = (await servedPlan(page)).worksites.length;

    await choose(REAL_FILE);
    await page
      .getByText('3 970 lignes lues')
      .or(page.getByText(/3\s?970 lignes lues/))
      .waitFor();
    expect((await servedPlan(page)).worksites).toHaveLength(before);
    await page.getByRole('button', { name: /^Importer 2\s?483 chantiers$/ }).click();
    await page.getByText('Import terminé').waitFor();

    await eventually(async () => {
      expect((await servedPlan(page)).worksites).toHaveLength(before + 2483);
    });
    await board.show({ face: 'worksites' });
    const plan = await servedPlan(page);
    const dates = (await board.worksiteIds())
      .map((id) => worksiteOf(plan, id).start?.date)
      .filter((date) => date !== undefined);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual([...dates].sort());
  });

  it('doubles nothing when the same file comes again', async () => {
    const { page } = admin;
    const before = (await servedPlan(page)).worksites.length;

    await choose(REAL_FILE);

    await page.getByRole('button', { name: 'Rien à importer' }).waitFor();
    expect((await servedPlan(page)).worksites).toHaveLength(before);
  });

  it('says what is wrong with a file that is no table, and changes nothing', async () => {
    const { page } = admin;
    const before = (await servedPlan(page)).worksites.length;

    await choose({
      name: 'photo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    });

    await page.getByRole('alert').first().waitFor();
    expect((await servedPlan(page)).worksites).toHaveLength(before);
  });
});
