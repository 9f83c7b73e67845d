import type { Locator, Page } from 'playwright-core';

export interface HeldLink {
  release(): Promise<void>;
  /** Escape: nothing happens. */
  cancel(): Promise<void>;
}

const boxOf = async (target: Locator) => {
  await target.waitFor();
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing is drawn there');
  return box;
};

/** They come with the bar on which pointer or focus lies, and go with it. */
export const linkHandles = (page: Page): Locator => page.locator('[data-link-handle]');

/** Draws a line from the end of one bar to the start of another, and keeps hold of it. */
export async function holdLink(page: Page, from: Locator, to: Locator): Promise<HeldLink> {
  await from.hover();
  const handle = await boxOf(page.locator('[data-link-handle="end"]'));
  const target = await boxOf(to);
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + 20, handle.y + 12, { steps: 3 });
  await page.mouse.move(target.x + target.width / 4, target.y + target.height / 2, { steps: 4 });
  return {
    release: () => page.mouse.up(),
    async cancel() {
      await page.keyboard.press('Escape');
      await page.mouse.up();
    },
  };
}
