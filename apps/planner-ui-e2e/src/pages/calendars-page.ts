import type { Locator, Page } from 'playwright-core';

/** « Mon agenda sur mon téléphone ». */
export class CalendarsPage {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** As everybody finds it: from one's own menu. */
  async openFromMenu(): Promise<void> {
    await this.page.getByRole('button', { name: /^Votre menu/ }).click();
    await this.page.getByRole('link', { name: 'Mon agenda sur mon téléphone' }).click();
    await this.page.waitForURL('**/calendars/mine');
  }

  async show(tab: 'mine' | 'all' = 'mine'): Promise<void> {
    await this.page.goto(`${this.url}/calendars/${tab}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** What stands there while nothing leaves the house. */
  off(): Locator {
    return this.page.getByTestId('feeds-off');
  }

  issued(): Locator {
    return this.page.getByTestId('issued-feed');
  }

  /** Turns it on as it is proposed; the address, which is shown only now. */
  async turnOn(): Promise<string> {
    await this.page.getByRole('button', { name: 'Activer', exact: true }).click();
    return this.shownAddress();
  }

  /** « Nouvelle adresse » of the only calendar. */
  async rotate(): Promise<string> {
    await this.page.getByRole('button', { name: 'Nouvelle adresse' }).click();
    return this.shownAddress();
  }

  private shownAddress(): Promise<string> {
    return this.issued().getByTestId('feed-address').inputValue();
  }

  /** « relevé par iPhone à 7 h 10 », or why nobody came. */
  reads(): Locator {
    return this.page.getByTestId('feed-reads');
  }
}
