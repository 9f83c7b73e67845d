// The pictures of the README: the best of the board, a rain day from 7:10 until the last call, and paper.
import { startProduct } from '../bench/product.mjs';
import { inTheHand, onBoard, pause, POPOVER, then, there } from './acts.mjs';
import { openCamera, prefer, rest, snap } from './camera.mjs';
import { takePaper } from './paper.mjs';

const DATE = 'date=2026-11-23';
const BY_WORKSITE = `/board?face=worksites&scale=two-weeks&${DATE}`;
const BY_PERSON = `/board?face=resources&scale=week&${DATE}`;
const DRAWER = '[data-testid="drawer"]';

/** Taken in this order by one planner: each begins where the one before ended. */
const MORNING = {
  board: { path: BY_WORKSITE },
  verdict: { path: BY_WORKSITE, act: inTheHand({ dx: 130 }) },
  'dark-english': { path: BY_PERSON, locale: 'en', scheme: 'dark' },
  phone: {
    ...{ path: `/board?face=resources&${DATE}`, size: 'phone' },
    ready: '[data-testid="day-list"] section',
  },
  'rain-1-morning': { path: BY_PERSON },
  'rain-2-what-moves': { act: onBoard('w') },
  'rain-3-done': {
    act: then(
      (page) => page.locator(`${POPOVER} button[type="submit"]`).click(),
      (page) => page.locator(POPOVER).waitFor({ state: 'detached' }),
      there('[data-testid="bottom-line"]'),
      pause(2500),
    ),
  },
  'rain-4-calls': { path: `${BY_PERSON}&side=needs&section=calls`, ready: `${DRAWER} li` },
};

const EVENING = {
  evening: { path: `${BY_WORKSITE}&side=review`, ready: `${DRAWER} li, ${DRAWER} [data-line]` },
};

async function take({ camera, url, folder }, [name, picture]) {
  const { path, ready = '.pl-bar', act, size = 'desk', locale = 'fr', scheme = 'light' } = picture;
  const page = await camera.sit('planner', size);
  if (path) {
    await prefer(page, url, { locale });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(url + path);
    await page.locator(ready).first().waitFor();
  }
  await act?.(page);
  await rest(page);
  await snap(page, `${folder}${name}.webp`);
  if (name === 'verdict') {
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
}

/** `folder`: ends with a slash. */
export async function takeReadme({ databaseUrl, folder, say }) {
  for (const [now, pictures] of [
    ['2026-11-23T06:10:00Z', MORNING],
    ['2026-11-23T15:35:00Z', EVENING],
  ]) {
    const product = await startProduct(databaseUrl, { PASTILLE_NOW: now });
    const camera = await openCamera(product);
    try {
      if (pictures === MORNING)
        await takePaper({
          page: await camera.sit('planner', 'desk'),
          ...{ url: product.url, folder, say },
        });
      for (const one of Object.entries(pictures)) {
        await take({ camera, url: product.url, folder }, one);
        say(one[0]);
      }
    } finally {
      await camera.close();
      await product.stop();
    }
  }
}
