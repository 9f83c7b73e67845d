import { pickOption } from './pages/fields.js';
import { freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first, nameOf } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

describe('what has no worksite, seen by two planners', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  beforeEach(async () => {
    await setting.both({ face: 'resources', date: QUIET.monday });
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
    const who = form.getByRole('combobox', { name: 'Qui', exact: true });
    await pickOption(alice.page, who, person.name);
    // The list stays open for a second person, over what stands below.
    await who.press('Tab');
    await form.getByRole('button', { name: 'Placer' }).click();

    await eventually(async () => {
      const made = (await servedPlan(bruno.page)).interventions.find(
        ({ title }) => title === 'Visite technique chez les Ducret',
      );
      expect(made).toMatchObject({ kind: 'appointment', worksiteId: null });
      expect(await bruno.board.rowIdsOf(made?.id ?? '')).toEqual([person.id]);
    });
  });

  it('an absence added by one hatches the person’s row for the other', async () => {
    const { alice, bruno } = setting;
    const plan = await servedPlan(alice.page);
    const inSight = await bruno.board.rowIdsInSight();
    const id = first(
      freePeople(plan, [QUIET.monday, QUIET.monday]).filter((one) => inSight.includes(one)),
    );

    await alice.page.keyboard.press('n');
    const form = alice.board.popover();
    await form.getByText('Absence', { exact: true }).click();
    const who = form.getByRole('combobox', { name: 'Qui est absent' });
    await pickOption(alice.page, who, nameOf(plan, id));
    await form.getByRole('button', { name: 'Ajouter l’absence' }).click();

    const added = await eventually(async () => {
      const { absences } = await servedPlan(bruno.page);
      const found = absences.find((one) => !plan.absences.some((known) => known.id === one.id));
      expect(found).toMatchObject({ resourceId: id, reason: 'leave' });
      return found;
    });
    await eventually(async () =>
      expect(await bruno.board.shade(added?.id ?? '', id).innerText()).toBe('Congés'),
    );
  });
});
