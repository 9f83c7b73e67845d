import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import { findChromium } from '../../../../tools/test/requirements.mjs';

const SCREENSHOTS = fileURLToPath(new URL('../../.test/', import.meta.url));

/** Set here, called by `telling-environment.mjs`. */
declare global {
  var onTestFailure: ((testName: string) => Promise<void>) | undefined;
}

export interface Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained about: uncaught errors, and console errors. */
  readonly complaints: string[];
}

export interface People {
  /** A person with a browser profile of their own. */
  invite(name: string, options?: Parameters<Browser['newContext']>[0]): Promise<Person>;
  leave(): Promise<void>;
}

/** One Chromium; a picture of every open page is kept when a test fails. */
export async function openChromium(): Promise<People> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium: see docs/testing.md');
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });
  const people: Person[] = [];
  globalThis.onTestFailure = (testName) => photograph(people, testName);
  return {
    async invite(name, options = {}) {
      const person = await arrive(browser, name, options);
      people.push(person);
      return person;
    },
    leave: () => browser.close(),
  };
}

async function arrive(
  browser: Browser,
  name: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<Person> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { name, context, page, complaints };
}

async function photograph(people: readonly Person[], testName: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const subject = testName.replace(/[^\p{L}\p{N}]+/gu, '-');
  for (const { name, page, complaints } of people) {
    if (page.isClosed()) continue;
    await page.screenshot({ path: `${SCREENSHOTS}${subject}.${name}.png` });
    for (const complaint of complaints) process.stderr.write(`${name}: ${complaint}\n`);
  }
}
