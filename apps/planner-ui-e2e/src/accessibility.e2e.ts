import { AxeBuilder } from '@axe-core/playwright';

import { openChromium, type People } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';
import { signedIn } from './setting/two-planners.js';

const SCREENS = [
  '/board?face=table',
  '/board?face=worksites',
  '/board?face=resources',
  '/worksites',
  '/worksites/new',
  '/resources/staff',
  '/imports',
  '/settings/company',
];

describe('axe finds nothing serious', () => {
  let product: Product;
  let people: People;

  beforeAll(async () => {
    product = await startProduct();
    people = await openChromium();
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  const seriousFaults = async (page: ConstructorParameters<typeof AxeBuilder>[0]['page']) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  };

  it('on the sign-in page', async () => {
    const { page } = await people.invite('visitor');
    await page.goto(`${product.url}/sign-in`);
    await page.getByRole('heading', { level: 1 }).waitFor();

    expect(await seriousFaults(page)).toEqual([]);
  });

  it.each(SCREENS)('on %s', async (path) => {
    const { page, context } = await signedIn({ people, product }, 'admin');
    await page.goto(product.url + path);
    await page.getByRole('main').first().waitFor();
    await page.waitForLoadState('networkidle');

    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });
});
