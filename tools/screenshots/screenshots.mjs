// `npm run screenshots [-- name…]`: pictures of the built product with the demo company, for the
// README (docs/screenshots) and for looking at (.test/screenshots). Without names, only the README's.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { startDatabase, startProduct } from '../bench/product.mjs';
import { findChromium } from '../test/requirements.mjs';

const folder = (path) => fileURLToPath(new URL(`../../${path}/`, import.meta.url));
const COMMITTED = folder('docs/screenshots');
const LOOKED_AT = folder('.test/screenshots');
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const WEEKS = 'scale=two-weeks&date=2026-11-23';

/** `ready` is what must be there; `act` what is done before the picture is taken. */
const board = (face) => ({
  path: `/board?face=${face}&${WEEKS}`,
  ready: face === 'table' ? '[data-testid="table-face"] [data-status]' : '.pl-bar',
});

const PICTURES = {
  board: { ...board('worksites'), isCommitted: true },
  table: board('table'),
  resources: board('resources'),
  equipment: board('equipment'),
  popover: {
    ...board('worksites'),
    act: (page) => page.locator('[data-worksite-id] [data-status="todo"]').first().click(),
  },
  'quick-form': { path: '/worksites/new', ready: 'form' },
  worksites: { path: '/worksites', ready: 'main' },
  staff: { path: '/resources/staff', ready: 'main' },
  imports: { path: '/imports', ready: 'main' },
  settings: { path: '/settings/company', ready: 'main' },
  'sign-in': { path: '/sign-in', ready: 'form', isVisitor: true },
  error: { path: '/nowhere', ready: 'main' },
  'board-dark': { ...board('worksites'), context: { colorScheme: 'dark' } },
  'board-en': { ...board('worksites'), context: { locale: 'en-GB' } },
  'board-phone': {
    path: `/board?face=resources&scale=day&date=2026-11-23`,
    ready: 'main',
    context: { viewport: PHONE, hasTouch: true, isMobile: true },
  },
  'sign-in-phone': {
    path: '/sign-in',
    ready: 'form',
    isVisitor: true,
    context: { viewport: PHONE, hasTouch: true, isMobile: true },
  },
};

const chosen = (names) =>
  Object.entries(PICTURES).filter(([name, { isCommitted }]) =>
    names.length > 0 ? names.includes('all') || names.includes(name) : isCommitted === true,
  );

async function signIn(page, { url, password }) {
  await page.goto(`${url}/sign-in`);
  await page.locator('input[type="email"]').fill('planner@valmorin.example');
  await page.locator('input[type="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL('**/board**');
}

async function take(browser, product, [name, picture]) {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: DESK,
    reducedMotion: 'reduce',
    ...picture.context,
  });
  const page = await context.newPage();
  if (!picture.isVisitor) await signIn(page, product);
  await page.goto(product.url + picture.path);
  await page.locator(picture.ready).first().waitFor();
  await picture.act?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${picture.isCommitted ? COMMITTED : LOOKED_AT}${name}.png` });
  process.stdout.write(`${name}\n`);
  await context.close();
}

const database = await startDatabase();
const product = await startProduct(database.url);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
for (const path of [COMMITTED, LOOKED_AT]) mkdirSync(path, { recursive: true });
try {
  for (const one of chosen(process.argv.slice(2))) await take(browser, product, one);
} finally {
  await browser.close();
  await product.stop();
  await database.stop();
}
