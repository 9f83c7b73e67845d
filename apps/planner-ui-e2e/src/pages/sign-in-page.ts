import type { Page } from 'playwright-core';

import { PASSWORD } from '../setting/product.js';

export class SignInPage {
  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`${this.url}/sign-in`);
    await this.page.getByRole('heading', { name: 'Connexion' }).waitFor();
  }

  async fill(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Adresse e-mail').fill(email);
    await this.page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Se connecter' }).click();
  }

  /** As one of the demo company: `planner`, `admin`, … */
  async signInAs(account: string): Promise<void> {
    await this.open();
    await this.fill(`${account}@valmorin.example`, PASSWORD);
    await this.page.waitForURL('**/board**');
  }

  refusal(): Promise<string | null> {
    return this.page.getByRole('alert').textContent();
  }
}
