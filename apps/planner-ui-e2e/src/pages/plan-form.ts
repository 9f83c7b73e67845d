import type { Locator, Page } from 'playwright-core';

import { pickDay, pickOption } from './fields.js';

export type HalfDay = 'Matin' | 'Après-midi';

/** « Qui, quand, combien de temps », as it stands in the popover of a red dot. */
export class PlanForm {
  constructor(
    private readonly page: Page,
    private readonly popover: Locator,
  ) {}

  /** By name; the first one leads. */
  async choosePeople(names: readonly string[]): Promise<void> {
    const field = this.popover.getByRole('combobox', { name: 'Qui', exact: true });
    for (const name of names) await pickOption(this.page, field, name);
    // The list would cover the fields below.
    await field.press('Tab');
  }

  chooseDay(day: number, monthsOn = 0): Promise<void> {
    const field = this.popover.getByLabel('Jour', { exact: true });
    return pickDay(this.page, field, { day, monthsOn });
  }

  chooseHalfDay(half: HalfDay): Promise<void> {
    return this.popover.getByText(half, { exact: true }).click();
  }

  typeDuration(text: string): Promise<void> {
    return this.popover.getByLabel('Durée').fill(text);
  }

  async planIt(): Promise<void> {
    await this.popover.getByRole('button', { name: 'Planifier', exact: true }).click();
    await this.popover.waitFor({ state: 'detached' });
  }
}
