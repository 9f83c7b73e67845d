import type { Locator, Page } from 'playwright-core';

import { pickOption } from './fields.js';

/** What opens on a bar: who, when, note, locks, and what can be done with it. */
export class BarPopover {
  readonly root: Locator;

  constructor(
    private readonly page: Page,
    interventionId: string,
  ) {
    this.root = page.locator(`[data-intervention-popover="${interventionId}"]`);
  }

  async addPerson(name: string): Promise<void> {
    const field = this.root.getByRole('combobox', { name: 'Qui', exact: true });
    await pickOption(this.page, field, name);
    await field.press('Tab');
  }

  /** Takes off whoever was put last. */
  async removeLastPerson(): Promise<void> {
    const field = this.root.getByRole('combobox', { name: 'Qui', exact: true });
    await field.focus();
    await field.press('Backspace');
    await field.press('Tab');
  }

  get lead(): Locator {
    return this.root.getByRole('combobox', { name: 'Chef d’équipe' });
  }

  chooseLead(name: string): Promise<void> {
    return pickOption(this.page, this.lead, name);
  }

  press(name: string): Promise<void> {
    return this.root.getByRole('button', { name, exact: true }).click();
  }

  /** « Pointer »: what it took, and whether the task is finished with it. */
  async close({ took, finished }: { took: string; finished: boolean }): Promise<void> {
    await this.press('Pointer');
    await this.root.getByLabel('Temps passé').fill(took);
    await this.root.getByLabel('Tâche terminée').setChecked(finished);
    await this.press('Pointer');
    await this.root.waitFor({ state: 'detached' });
  }
}
