import { ConflictsView, type PlanView } from '@pastille/contracts';
import type { Locator, Page } from 'playwright-core';

import { arrangeWorksite } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const DAY = 24 * 60;

const SHELL = [
  ...['Implantation', 'Terrassement', 'Lit de pose', 'Pose de la coque'],
  ...['Remblaiement et mise en eau', 'Raccordements et filtration', 'Ceinture béton'],
  ...['Margelles et plage', 'Mise en route', 'Mise en main'],
];

interface Step {
  readonly label: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly team: readonly string[];
}

const tasksOf = ({ tasks }: PlanView, worksiteId: string) =>
  tasks.filter((task) => task.worksiteId === worksiteId).sort((a, b) => a.order - b.order);

/** What stands on a worksite, in the order of its tasks. */
function stepsOf(plan: PlanView, worksiteId: string): readonly Step[] {
  return tasksOf(plan, worksiteId).flatMap(({ id: taskId, label }) => {
    const bar = plan.interventions.find((one) => one.taskId === taskId);
    if (!bar) return [];
    const { id, start, end, team } = bar;
    return [{ label, id, start, end, team: team.map(({ resourceId }) => resourceId) }];
  });
}

/** Each after the one before it, and the coping a week after the concrete. */
function expectKept(steps: readonly Step[]): void {
  expect(steps.map(({ label }) => label)).toEqual(SHELL);
  for (const [i, { label, start }] of steps.entries()) {
    const before = steps[i - 1];
    if (!before) continue;
    const lag = label === 'Margelles et plage' ? 7 * DAY : 0;
    expect(start).toBeGreaterThanOrEqual(before.end + lag);
  }
}

describe('a template of the trade', () => {
  let setting: TwoPlanners;
  let page: Page;

  beforeAll(async () => {
    setting = await twoPlanners();
    page = setting.alice.page;
  });

  afterAll(() => setting.goHome());

  /** The dialog on a worksite without tasks, the shell pool chosen. */
  async function openFor(worksiteId: string): Promise<Locator> {
    await page.goto(`${setting.product.url}/worksites/${worksiteId}`);
    await page.getByRole('button', { name: 'Appliquer un modèle' }).click();
    const dialog = page.getByRole('dialog', { name: 'Appliquer un modèle' });
    await dialog.getByRole('combobox', { name: 'Modèle' }).click();
    await page.getByRole('option', { name: 'Piscine coque' }).click();
    return dialog;
  }

  const bruno = () => servedPlan(setting.bruno.page);

  async function precedenceFaults(worksiteId: string): Promise<readonly string[]> {
    const plan = await bruno();
    const own = new Set(tasksOf(plan, worksiteId).map(({ id }) => id));
    const answer = await page.request.get(
      `${setting.product.url}/api/boards/${plan.boardId}/conflicts`,
    );
    const { conflicts } = ConflictsView.parse(await answer.json());
    return conflicts.flatMap(({ code, subject }) =>
      ['precedence-violated', 'max-lag', 'cycle'].includes(code) && own.has(subject) ? [code] : [],
    );
  }

  it('gives a worksite its tasks in order, planned with the crew, and a ripple that keeps the lags', async () => {
    const { alice } = setting;
    const { worksiteId } = await arrangeWorksite(page, { title: 'Coque Aubin', labels: [] });
    const { resources } = await servedPlan(page);
    const crew = resources.find(({ name }) => name === 'Piscine 2');

    const dialog = await openFor(worksiteId);
    await dialog.getByRole('textbox', { name: 'À partir du' }).fill('1/2/2027');
    await page.keyboard.press('Tab');
    await dialog.getByRole('combobox', { name: 'Équipe' }).click();
    await page.getByRole('option', { name: 'Piscine 2' }).click();
    const listed = dialog.locator('[data-step]');
    expect(await listed.count()).toBe(SHELL.length);
    expect(await dialog.locator('[data-step="Implantation"]').innerText()).toContain('févr.');
    await dialog.getByText('Créer et planifier', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Créer et planifier 10 tâches' }).click();
    await dialog.waitFor({ state: 'hidden' });

    const planned = stepsOf(await bruno(), worksiteId);
    expectKept(planned);
    expect(planned.map(({ team }) => team)).toEqual(SHELL.map(() => [crew?.id]));
    expect(await precedenceFaults(worksiteId)).toEqual([]);
    const first = planned[0];
    if (!first) throw new Error('nothing planned');

    const date = new Date(first.start * 60_000).toISOString().slice(0, 10);
    await alice.board.show({ face: 'worksites', scale: 'week', date });
    await alice.board.hand.dragBar(first.id, { days: 2 });

    await eventually(async () => {
      const moved = stepsOf(await bruno(), worksiteId);
      expect(moved[0]?.start).toBe(first.start + 2 * DAY);
      expectKept(moved);
      expect(moved.every(({ start }, i) => start >= (planned[i]?.start ?? 0))).toBe(true);
      expect((moved[7]?.start ?? 0) - (planned[7]?.start ?? 0)).toBeGreaterThan(0);
    });
    expect(await precedenceFaults(worksiteId)).toEqual([]);
  });

  it('is one act: its tasks alone, without a step that is not wanted, gone again by one click', async () => {
    const { worksiteId } = await arrangeWorksite(page, { title: 'Coque Bohic', labels: [] });
    const dialog = await openFor(worksiteId);
    await dialog.getByRole('checkbox', { name: 'Mise en main' }).uncheck();
    await dialog.getByText('Créer les tâches', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Créer 9 tâches' }).click();
    await dialog.waitFor({ state: 'hidden' });

    const made = await bruno();
    expect(tasksOf(made, worksiteId).map(({ label }) => label)).toEqual(SHELL.slice(0, -1));
    expect(stepsOf(made, worksiteId)).toEqual([]);

    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await eventually(async () => expect(tasksOf(await bruno(), worksiteId)).toEqual([]));
  });

  it('is edited step by step with keys, and each saving is a version', async () => {
    const admin = await signedIn(setting, 'admin');
    const own = admin.page;
    await own.goto(`${setting.product.url}/settings/templates`);
    await own.getByRole('button', { name: /^Changement de liner/ }).click();
    const names = () =>
      own
        .locator('[data-step-name]')
        .evaluateAll((fields) =>
          fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
        );
    await own.locator('[data-step-name]').first().waitFor();
    const [survey, strip, ...others] = await names();

    await own.getByRole('button', { name: `Déplacer « ${strip ?? ''} »` }).press('Alt+ArrowUp');
    expect(await names()).toEqual([strip, survey, ...others]);
    await own.getByLabel(`${survey ?? ''}, Durée`).fill('2 h');
    await own.getByRole('button', { name: 'Enregistrer' }).click();

    const line = own.getByRole('button', { name: /^Changement de liner/ });
    await eventually(async () => expect(await line.innerText()).toContain('version 2'));
    await line.click();
    await own.getByText('Version 1', { exact: true }).waitFor();
    await own.getByRole('button', { name: 'Reprendre cette version' }).click();
    expect(await names()).toEqual([survey, strip, ...others]);
  });
});
