import { arrangePlannedWorksite } from './setting/arrange.js';
import { axeFaults } from './setting/axe.js';
import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';
import { IN_THE_HAND, ON_THE_DESK, WITH_DRAFTS, type Screen } from './setting/screens.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

const LOOKS = [
  { locale: 'fr', theme: 'light' },
  { locale: 'en', theme: 'dark' },
  { locale: 'fr', theme: 'dark' },
  { locale: 'en', theme: 'light' },
] as const;

/**
 * Axe takes seconds on a full board. In the suite the screens take turns, and what stands over a board
 * is looked at by itself; with `all` each has all four looks, with all that is around it, and with
 * `other` each has the look that it does not have in the suite.
 */
const isWhole = process.env['PASTILLE_AXE'] === 'all';
const FIRST_TURN = process.env['PASTILLE_AXE'] === 'other' ? 1 : 0;

const isTurn = (index: number, look: number): boolean =>
  isWhole || (index + FIRST_TURN) % 2 === look;

/** Its names in the look of that number. */
const turnsOf = (screens: Readonly<Record<string, Screen>>, look: number): readonly string[] =>
  Object.keys(screens).filter((_name, index) => isTurn(index, look));

/** Milliseconds in which colours fade from one theme to the other. */
const A_FADE = 300;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('axe finds nothing', () => {
  let product: Product;
  let people: People;
  let admin: Planner;
  let onPhone: Planner;

  beforeAll(async () => {
    product = await startProduct();
    people = await openChromium();
    admin = await signedIn({ people, product }, 'admin');
    onPhone = await signedIn({ people, product }, 'admin', PHONE);
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  const speak = ({ page }: Planner, locale: string) =>
    page.request.patch(`${product.url}/api/session`, {
      headers: { 'x-pastille': '1' },
      data: { locale },
    });

  const faultsOf = async (
    { page }: Planner,
    { path, open, part }: Screen,
    colorScheme: 'light' | 'dark',
  ) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(product.url + path);
    await page.getByRole('main').first().waitFor();
    // A page that is still fetched has no heading yet.
    if (!part) await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    await open?.(page);
    await page.waitForTimeout(A_FADE);
    return axeFaults(page, isWhole ? undefined : part);
  };

  it('on the sign-in page', async () => {
    const { page } = await people.invite('visitor');
    await page.goto(`${product.url}/sign-in`);
    await page.getByRole('heading', { level: 1 }).waitFor();

    expect(await axeFaults(page)).toEqual([]);
  });

  describe.each(isWhole ? LOOKS : LOOKS.slice(0, 2))('in $locale, $theme', (look) => {
    const { locale, theme } = look;
    const turn = LOOKS.indexOf(look);
    beforeAll(async () => {
      await speak(admin, locale);
    });

    it.each(turnsOf(ON_THE_DESK, turn))('%s', async (name) => {
      expect(await faultsOf(admin, ON_THE_DESK[name] ?? { path: '/' }, theme)).toEqual([]);
    });

    it.each(turnsOf(IN_THE_HAND, turn))('%s, on a phone', async (name) => {
      expect(await faultsOf(onPhone, IN_THE_HAND[name] ?? { path: '/' }, theme)).toEqual([]);
    });
  });

  describe('with drafts that wait', () => {
    beforeAll(async () => {
      const { page } = admin;
      await page.goto(`${product.url}/settings/company`);
      await page.locator('input[value="drafts"]').check();
      await page.locator('form button[type="submit"]').last().click();
      await eventually(async () => {
        expect((await servedPlan(page)).settings.publication).toBe('drafts');
      });
      const day = '2026-12-01';
      await arrangePlannedWorksite(page, 'Brouillon Axel', { day, halfDays: 2 });
    });

    const turns = Object.keys(WITH_DRAFTS).flatMap((name, index) =>
      LOOKS.filter((_look, look) => isTurn(index, look)).map((look) => ({
        ...look,
        name,
      })),
    );

    it.each(turns)('$name, in $locale, $theme', async ({ name, locale, theme }) => {
      await speak(admin, locale);
      expect(await faultsOf(admin, WITH_DRAFTS[name] ?? { path: '/' }, theme)).toEqual([]);
    });
  });
});
