import type { CDPSession, Page } from 'playwright-core';

import type { Point } from './drag.js';

/** How long a finger rests before it holds what is under it, with some to spare. */
const LONG_PRESS = 650;
const STEPS = 10;

/** A finger on the glass, as the browser hears it. */
export class TouchHand {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(page: Page): Promise<TouchHand> {
    return new TouchHand(page, await page.context().newCDPSession(page));
  }

  async tap(at: Point): Promise<void> {
    await this.touch('touchStart', [at]);
    await this.touch('touchEnd', []);
  }

  /** Rests on a place and lets go. */
  async longPress(at: Point): Promise<void> {
    await this.rest(at);
    await this.touch('touchEnd', []);
  }

  /** Rests until it holds, carries, and waits for `before` to let go. */
  async carry(from: Point, to: Point, before: () => Promise<void> = async () => {}): Promise<void> {
    await this.rest(from);
    await this.slide(from, to);
    await before().finally(() => this.touch('touchEnd', []));
  }

  /** Moves at once: that scrolls. */
  async swipe(from: Point, to: Point): Promise<void> {
    await this.touch('touchStart', [from]);
    await this.slide(from, to);
    await this.touch('touchEnd', []);
  }

  /** Two fingers, that far apart at first and at last, in pixels. */
  async pinch({ x, y }: Point, from: number, to: number): Promise<void> {
    const apart = (size: number): Point[] => [
      { x: x - size / 2, y },
      { x: x + size / 2, y },
    ];
    await this.touch('touchStart', apart(from));
    for (let step = 1; step <= STEPS; step += 1)
      await this.touch('touchMove', apart(from + ((to - from) * step) / STEPS));
    await this.touch('touchEnd', []);
  }

  private async rest(at: Point): Promise<void> {
    await this.touch('touchStart', [at]);
    await this.page.waitForTimeout(LONG_PRESS);
  }

  private async slide(from: Point, to: Point): Promise<void> {
    for (let step = 1; step <= STEPS; step += 1) {
      const part = step / STEPS;
      const x = from.x + (to.x - from.x) * part;
      await this.touch('touchMove', [{ x, y: from.y + (to.y - from.y) * part }]);
    }
  }

  private async touch(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: Point[],
  ): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}
