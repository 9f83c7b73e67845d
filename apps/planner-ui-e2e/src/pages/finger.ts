import type { Locator, Page } from 'playwright-core';

/** What one finger does on the screen, told to the browser as a touch screen tells it. */
async function touch(
  page: Page,
  steps: readonly { readonly x: number; readonly y: number }[],
  restMs: number,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [first, ...others] = steps;
  if (!first) return;
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first] });
  for (const point of others) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  }
  await page.waitForTimeout(restMs);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** Longer than the board waits before it takes a press for a long one. */
const LONG_MS = 700;

export async function pressLong(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing is drawn there');
  await touch(page, [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }], LONG_MS);
}

/** Over the middle of the screen, to the day after. */
export async function swipeLeft(page: Page): Promise<void> {
  const at = [320, 260, 200, 140, 80].map((x) => ({ x, y: 420 }));
  await touch(page, at, 0);
}

/** Buttons, links and fields in sight that are smaller than a finger, by name. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input, [role="menuitem"]')]
      .filter((one) => {
        const { width, height, right, bottom } = one.getBoundingClientRect();
        const isShown = width > 1 && height > 1 && right > 0 && bottom > 0;
        return isShown && (width < 43.5 || height < 43.5);
      })
      .map((one) => one.getAttribute('aria-label') ?? one.textContent),
  );
