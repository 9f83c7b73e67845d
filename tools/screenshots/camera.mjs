// Who holds the camera: one Chromium, one signed-in context for each account and size.
import { mkdirSync, writeFileSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { findChromium } from '../test/requirements.mjs';

export const SIZES = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

export const LOOKS = {
  'fr-light': { locale: 'fr', scheme: 'light' },
  'fr-dark': { locale: 'fr', scheme: 'dark' },
  'en-light': { locale: 'en', scheme: 'light' },
  'en-dark': { locale: 'en', scheme: 'dark' },
};

/** Milliseconds for what is drawn a moment later: measured rows, lines from bar to bar. */
const A_REST = 300;

/**
 * @param {{ url: string, password: string }} product
 * @returns a camera: `sit` gives the page of an account at a size, `snap` takes the picture of what it shows
 */
export async function openCamera(product) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  const pages = new Map();
  return {
    async sit(account, size, context = {}) {
      const key = `${account} ${size}`;
      const page = pages.get(key) ?? (await arrive(browser, { product, account, size, context }));
      pages.set(key, page);
      return page;
    },
    close: () => browser.close(),
  };
}

async function arrive(browser, { product, account, size, context: more }) {
  const context = await browser.newContext({
    ...{ locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' },
    ...{ ...SIZES[size], ...more },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (account !== 'visitor') await signIn(page, product, account);
  return page;
}

async function signIn(page, { url, password }, account) {
  await page.goto(`${url}/sign-in`);
  await page.locator('input[type="email"]').fill(`${account}@valmorin.example`);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL('**/board**');
}

/** The account keeps its language and what it likes to see, whatever the browser says. */
export async function prefer(page, url, patch) {
  const answer = await page.request.patch(`${url}/api/session`, {
    headers: { 'x-pastille': '1' },
    data: patch,
  });
  if (!answer.ok()) throw new Error(`${JSON.stringify(patch)}: ${await answer.text()}`);
}

export async function rest(page) {
  await page.waitForTimeout(A_REST);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Colours fade from one look to the other, with a busy machine for longer than anyone would guess.
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.all(fading.map((one) => one.finished.catch(() => undefined)));
  });
}

/** A PNG for the eye, or a WebP of good quality for the repository: by the ending of the name. */
export async function snap(page, file) {
  mkdirSync(new URL('.', `file://${file}`), { recursive: true });
  if (!file.endsWith('.webp')) return page.screenshot({ path: file });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await session.detach();
  return writeFileSync(file, Buffer.from(data, 'base64'));
}
