import type { Page } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const STEPS = 12;

/** Picks up with a real pointer, moves in steps as a hand does, and holds until `release` is called. */
export async function pickUpAndHold(
  page: Page,
  from: Point,
  to: Point,
): Promise<{ release: () => Promise<void> }> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(
    from.x + Math.sign(to.x - from.x) * 6,
    from.y + Math.sign(to.y - from.y) * 6,
  );
  await page.mouse.move(to.x, to.y, { steps: STEPS });
  return { release: () => page.mouse.up() };
}

export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const held = await pickUpAndHold(page, from, to);
  await held.release();
}
