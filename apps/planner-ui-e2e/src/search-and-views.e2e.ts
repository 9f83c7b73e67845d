import { arrangePlannedWorksite, arrangeWorksite, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

describe('finding, filtering and keeping a view', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  it('« quand venez-vous ? »: a number in any spacing, Enter, and the focus is on the bar', async () => {
    const { page, board } = setting.alice;
    await board.show({ face: 'table' });
    const made = await arrangePlannedWorksite(page, 'Noëlle Fauçon', {
      day: QUIET.tuesday,
      halfDays: 2,
    });

    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: 'Chercher sur le planning' });
    await field.fill('FAUCON noelle');
    const hit = page.locator(`[data-hit="${made.worksiteId}"]`);
    await hit.waitFor();
    expect(await hit.innerText()).toContain('15 juin');
    await field.press('Enter');

    await eventually(async () => {
      expect(page.url()).toContain('face=worksites');
      expect(page.url()).toContain(QUIET.tuesday);
      const focused = page.locator(
        `[data-intervention-id="${made.interventionId}"] .pl-bar-main:focus`,
      );
      expect(await focused.count()).toBe(1);
    });
  });

  it('finds whoever calls by the digits of their number', async () => {
    const { page, board } = setting.alice;
    await board.show({ face: 'worksites' });
    const { worksiteId } = await arrangeWorksite(page, {
      ...{ title: 'Appel Rivoire', labels: ['Étude'], phone: '+33 6 98 76 54 32' },
    });

    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: 'Chercher sur le planning' });
    await eventually(async () => {
      await field.fill('06.98.765432');
      const found = await page
        .locator('[data-hit]')
        .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-hit')));
      expect(found[0]).toBe(worksiteId);
    });
    expect(await page.getByTestId('search-details').innerText()).toContain('Rien de planifié');
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  it('a filter hides rows, and the link of the board shows the same to a colleague', async () => {
    const { alice, bruno } = setting;
    await alice.board.show({ face: 'worksites' });
    const { taskKinds } = await servedPlan(alice.page);
    const { trade } = first(taskKinds.filter(({ archived }) => !archived));

    await alice.page.keyboard.press('f');
    const fields = alice.page.getByTestId('filter-fields');
    await fields.getByRole('combobox', { name: 'Métier' }).click();
    await alice.page.getByRole('option', { name: trade, exact: true }).click();
    await alice.page.keyboard.press('Escape');
    await eventually(async () => {
      const hidden = await alice.page.getByTestId('hidden-rows').innerText();
      expect(hidden).toMatch(/^[1-9]\d* lignes masquées$/);
    });

    await bruno.page.goto(alice.page.url());
    await bruno.page.locator('.pl-lane').first().waitFor();
    await eventually(async () => {
      const ids = await alice.board.worksiteIds();
      expect(ids.length).toBeGreaterThan(0);
      expect(await bruno.board.worksiteIds()).toEqual(ids);
      expect(await bruno.page.locator(`[data-filter-entry="${trade}"]`).count()).toBe(1);
    });

    await alice.page.getByRole('button', { name: 'Tout afficher' }).click();
    await alice.page.getByTestId('filter-strip').waitFor({ state: 'detached' });
  });

  it('a view kept under a name comes back with one click, after a reload', async () => {
    const { page, board } = setting.alice;
    await board.show({ face: 'resources', scale: 'week' });
    await page.keyboard.press('v');
    const display = page.getByTestId('display-fields');
    await display.getByText('Équipe', { exact: true }).click();
    await display.getByText('Serrée', { exact: true }).click();
    await display.getByRole('textbox', { name: 'Nom de la vue' }).fill('Mes équipes');
    await display.getByRole('button', { name: 'Garder cette vue' }).click();
    const kept = page.getByRole('button', { name: 'Montrer la vue « Mes équipes »' });
    await kept.waitFor();

    await board.show({ face: 'table' });
    await page.keyboard.press('v');
    await display.getByText('Aérée', { exact: true }).click();
    await kept.click();

    await eventually(async () => {
      const address = new URL(page.url()).searchParams;
      expect(Object.fromEntries(address)).toMatchObject({
        face: 'resources',
        scale: 'week',
        colours: 'crew',
      });
      expect(await page.locator('[data-density="compact"]').count()).toBe(1);
    });
  });

  it('« Proposer un créneau »: three slots with what to say, and one key plans', async () => {
    const { page, board } = setting.alice;
    await board.show({ face: 'worksites' });
    const { taskIds } = await arrangeWorksite(page, { title: 'Créneau Aubry', labels: ['Étude'] });
    const taskId = first(taskIds);
    await board.dot(taskId).focus();
    await page.keyboard.press('q');

    const slots = page.locator(`[data-slots="${taskId}"] [data-slot]`);
    await slots.first().waitFor();
    expect(await slots.count()).toBe(3);
    expect(await slots.first().innerText()).toContain('premier créneau possible');
    await page.keyboard.press('1');

    await eventually(async () => {
      const { interventions } = await servedPlan(page);
      const planned = interventions.filter((one) => one.taskId === taskId);
      expect(planned).toHaveLength(1);
      expect(first(planned).team).toHaveLength(1);
      expect(await board.dotStatus(taskId)).toBe('planned');
    });
  });
});
