import { eventually } from './setting/eventually.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

describe('a client calls while the board is open', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  it('one form makes the worksite, and its row stands on the other board', async () => {
    const { alice, bruno } = setting;
    await setting.both({ face: 'worksites' });

    await alice.page.getByRole('button', { name: 'Nouveau', exact: true }).click();
    await alice.page.getByRole('button', { name: 'Nouveau chantier' }).click();
    const form = alice.page.getByRole('dialog', { name: 'Nouveau chantier' });
    await form.getByRole('combobox', { name: 'Client' }).fill('Famille Zimmer');
    await form.getByLabel('Ouvrage').fill('Piscine coque 7 × 3');
    await form.getByText('Terrassement', { exact: true }).click();
    await form.getByRole('button', { name: 'Créer le chantier' }).click();
    await form.waitFor({ state: 'hidden' });

    const { clients, worksites } = await servedPlan(alice.page);
    const client = clients.find(({ name }) => name === 'Famille Zimmer');
    const worksite = worksites.find(({ clientId }) => clientId === client?.id);
    expect(worksite?.title).toContain('Piscine coque 7 × 3');
    await eventually(async () => {
      const plan = await servedPlan(bruno.page);
      expect(plan.tasks.filter(({ worksiteId }) => worksiteId === worksite?.id)).toHaveLength(1);
      expect(await bruno.page.getByText('À planifier').count()).toBeGreaterThan(0);
      await bruno.page.getByPlaceholder('Rechercher').fill('Zimmer');
      expect(await bruno.page.locator('[data-card-task]').count()).toBe(1);
    });
  });
});
