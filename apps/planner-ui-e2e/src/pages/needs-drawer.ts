import type { Locator, Page } from 'playwright-core';

/** « À régler » beside the board: what needs a human, part by part. */
export class NeedsDrawer {
  readonly root: Locator;

  constructor(private readonly page: Page) {
    this.root = page.getByTestId('drawer');
  }

  /** By its pill in the header: « 3 conflits », « 1 appel à passer ». */
  async open(part: 'conflicts' | 'dots' | 'unstaffed' | 'to-close' | 'calls'): Promise<void> {
    await this.page.locator(`[data-pill="${part}"]`).click();
    await this.root.waitFor();
  }

  /** One of its parts, once its lines are there. */
  async choose(part: string): Promise<void> {
    const button = this.root.locator(`[data-part="${part}"]`);
    await button.click();
    await button.and(this.root.locator('[aria-pressed="true"]')).waitFor();
  }

  /** All lines, or those that say so. */
  lines(text?: string): Locator {
    const lines = this.root.getByRole('listitem');
    return text === undefined ? lines : lines.filter({ hasText: text });
  }

  /** The sentence of a line, which leads to the place. */
  sentence(text: string): Locator {
    return this.lines(text).locator('[data-need]').first();
  }

  cures(text: string): Locator {
    return this.lines(text).locator('[data-cure]');
  }

  /** The ways out that are proposed. */
  ways(type: 'replace' | 'shift' | 'go-on' | 'resume' | 'leave'): Locator {
    return this.root.locator(`[data-way="${type}"]`);
  }

  search(text: string): Promise<void> {
    return this.root.getByRole('searchbox').fill(text);
  }
}
