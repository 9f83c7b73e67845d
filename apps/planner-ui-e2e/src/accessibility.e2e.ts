import { AxeBuilder } from '@axe-core/playwright';

import { openChromium, type People } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';
import { signedIn, type Planner } from './setting/two-planners.js';

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

/**
 * FullCalendar's own frame: its grid has no row while rows are virtual, and it scrolls without taking
 * the focus. Bars and heads, which are ours, take it instead. To be looked at again with each release.
 */
const isOfFullCalendar = ({ id, target }: { id: string; target: string }): boolean =>
  ['aria-required-children', 'scrollable-region-focusable'].includes(id) &&
  /(^|> )\.fc-[^ ]+$/.test(target);

describe('axe finds nothing serious', () => {
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

  const seriousFaults = async (page: ConstructorParameters<typeof AxeBuilder>[0]['page']) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target: target.join(' ') })))
      .filter((fault) => !isOfFullCalendar(fault))
      .map(({ id, target }) => `${id}: ${target}`);
  };

  it('on the sign-in page', async () => {
    const { page } = await people.invite('visitor');
    await page.goto(`${product.url}/sign-in`);
    await page.getByRole('heading', { level: 1 }).waitFor();

    expect(await seriousFaults(page)).toEqual([]);
  });

  it.each(SCREENS)('on %s', async (path) => {
    const { page } = admin;
    await page.goto(product.url + path);
    await page.getByRole('main').first().waitFor();
    await page.waitForLoadState('networkidle');

    expect(await seriousFaults(page)).toEqual([]);
  });
});
