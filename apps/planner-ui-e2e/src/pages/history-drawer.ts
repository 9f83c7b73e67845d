import type { Locator, Page } from 'playwright-core';

/** Who did what, beside the board. */
export class HistoryDrawer {
  constructor(private readonly page: Page) {}

  get root(): Locator {
    return this.page.getByRole('complementary', { name: 'Historique' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Autres outils' }).click();
    await this.page.getByRole('menuitem', { name: 'Historique du planning' }).click();
    await this.root.waitFor();
  }

  /** Newest first: who, what, and by whom it was taken back. */
  entries(): Locator {
    return this.root.locator('li[data-command-id]');
  }

  entry(commandId: string): Locator {
    return this.root.locator(`li[data-command-id="${commandId}"]`);
  }

  async unfold(entry: Locator): Promise<void> {
    await entry.getByRole('button', { expanded: false }).click();
  }

  /** Shows what taking it back would do. */
  async askUndo(entry: Locator): Promise<Locator> {
    await this.unfold(entry);
    await entry.getByRole('button', { name: 'Annuler ceci' }).click();
    return entry.getByTestId('undo-preview');
  }

  /** The same for everything of that person from then on. */
  async askUndoSince(entry: Locator): Promise<Locator> {
    await this.unfold(entry);
    await entry.getByRole('button', { name: /^Tout annuler depuis/ }).click();
    return this.page.getByTestId('undo-since');
  }
}
