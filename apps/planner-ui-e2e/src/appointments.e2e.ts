import { eventually } from './setting/eventually.js';
import { first } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

describe('what has no worksite, seen by two planners', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
    await setting.both({ face: 'resources' });
  });

  afterAll(async () => {
    await setting.goHome();
  });

  it('an appointment placed by one stands in the person’s row for the other', async () => {
    const { alice, bruno } = setting;
    const { resources } = await servedPlan(alice.page);
    const inSight = await bruno.board.rowIdsInSight();
    const person = first(
      resources.filter(({ kind, id }) => kind === 'staff' && inSight.includes(id)),
    );

    await alice.page.keyboard.press('n');
    const form = alice.board.popover();
    await form.getByRole('combobox', { name: 'Objet' }).fill('Visite technique chez les Ducret');
    await alice.board.chooseOption(
      form.getByRole('combobox', { name: 'Qui', exact: true }),
      person.name,
    );
    await form.getByRole('button', { name: 'Placer' }).click();

    await eventually(async () => {
      const made = (await servedPlan(bruno.page)).interventions.find(
        ({ title }) => title === 'Visite technique chez les Ducret',
      );
      expect(made).toMatchObject({ kind: 'appointment', worksiteId: null });
      expect(await bruno.board.rowIdsOf(made?.id ?? '')).toEqual([person.id]);
    });
  });

  it('an absence added by one is in the plan of the other', async () => {
    const { alice, bruno } = setting;
    const before = (await servedPlan(alice.page)).absences.length;
    const plan = await servedPlan(alice.page);
    const person = first(
      plan.resources.filter(({ kind, archived }) => kind === 'staff' && !archived),
    );

    await alice.page.keyboard.press('n');
    const form = alice.board.popover();
    await form.getByText('Absence', { exact: true }).click();
    await alice.board.chooseOption(
      form.getByRole('combobox', { name: 'Qui est absent' }),
      person.name,
    );
    await form.getByRole('button', { name: 'Ajouter l’absence' }).click();

    await eventually(async () => {
      expect((await servedPlan(bruno.page)).absences).toHaveLength(before + 1);
    });
  });
});
