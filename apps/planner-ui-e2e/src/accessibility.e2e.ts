import type { Page } from 'playwright-core';

import { axeFaults } from './setting/axe.js';
import { openChromium, type People } from './setting/people.js';
import { startProduct, type Product } from './setting/product.js';
import { signedIn, type Planner } from './setting/two-planners.js';

interface Screen {
  readonly path: string;
  /** What is opened there, and how one knows that it is. */
  readonly open?: (page: Page) => Promise<unknown>;
}

const press = (keys: string, opened: string) => async (page: Page) => {
  await page.locator('.pl-bar').first().waitFor();
  await page.locator('.pl-bar-main').first().focus();
  await page.keyboard.press(keys);
  await page.locator(opened).first().waitFor();
};

const TIMELINE = '/board?face=resources&scale=week&date=2026-11-23';

const SCREENS: Readonly<Record<string, Screen>> = {
  table: { path: '/board?face=table' },
  'the form of a dot': {
    path: '/board?face=table',
    open: async (page) => {
      await page.locator('[data-testid="table-face"] [data-status="todo"]').first().click();
      await page.locator('[data-task-popover]').waitFor();
    },
  },
  'by worksite': { path: '/board?face=worksites&scale=two-weeks' },
  'by resource': { path: '/board?face=resources&scale=month' },
  equipment: { path: '/board?face=equipment&scale=day' },
  'a bar': { path: TIMELINE, open: press('Enter', '[role="dialog"]') },
  'the menu of a bar': { path: TIMELINE, open: press('.', '[role="menu"]') },
  'to shift': { path: TIMELINE, open: press('d', '[role="dialog"]') },
  rain: { path: TIMELINE, open: press('w', '[role="dialog"]') },
  'something new': { path: TIMELINE, open: press('n', '[role="dialog"]') },
  'all the keys': { path: TIMELINE, open: press('?', '[role="dialog"]') },
  'what needs a human': { path: `${TIMELINE}&side=needs`, open: opened('drawer') },
  history: { path: `${TIMELINE}&side=history`, open: opened('drawer') },
  'what is not told yet': { path: `${TIMELINE}&side=publish`, open: opened('drawer') },
  'the evening review': { path: `${TIMELINE}&side=review`, open: opened('drawer') },
  worksites: { path: '/worksites' },
  'a new worksite': { path: '/worksites/new' },
  staff: { path: '/resources/staff' },
  imports: { path: '/imports' },
  company: { path: '/settings/company' },
  statuses: { path: '/settings/statuses' },
  'task kinds': { path: '/settings/task-kinds' },
  users: { path: '/settings/users' },
};

const ON_A_PHONE: Readonly<Record<string, Screen>> = {
  'the day list': { path: '/board?face=resources&date=2026-11-23' },
  'a bar of the list': {
    path: '/board?face=resources&date=2026-11-23',
    open: async (page) => {
      await page.getByTestId('day-list').locator('[data-intervention-id]').first().click();
      await page.locator('[role="dialog"]').waitFor();
    },
  },
};

function opened(testId: string) {
  return (page: Page) => page.getByTestId(testId).waitFor();
}

const LOOKS = [
  { locale: 'fr', theme: 'light' },
  { locale: 'en', theme: 'dark' },
  { locale: 'fr', theme: 'dark' },
  { locale: 'en', theme: 'light' },
] as const;

/** Axe takes seconds on a full board: in the suite the screens take turns, with this each has all four looks. */
const isWhole = process.env['PASTILLE_AXE'] === 'all';

/** Its names in the look of that number. */
const turnsOf = (screens: Readonly<Record<string, Screen>>, look: number): readonly string[] =>
  Object.keys(screens).filter((_name, index) => isWhole || index % 2 === look);

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
    { path, open }: Screen,
    colorScheme: 'light' | 'dark',
  ) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(product.url + path);
    await page.getByRole('main').first().waitFor();
    await open?.(page);
    await page.waitForTimeout(A_FADE);
    return axeFaults(page);
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

    it.each(turnsOf(SCREENS, turn))('%s', async (name) => {
      expect(await faultsOf(admin, SCREENS[name] ?? { path: '/' }, theme)).toEqual([]);
    });

    it.each(turnsOf(ON_A_PHONE, turn))('%s, on a phone', async (name) => {
      expect(await faultsOf(onPhone, ON_A_PHONE[name] ?? { path: '/' }, theme)).toEqual([]);
    });
  });
});
